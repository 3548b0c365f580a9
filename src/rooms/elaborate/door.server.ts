export type { WorkshopKey } from './board.ts';
export {
  acceptModeration,
  deskActor,
  moderationLink,
  moderationOf,
  withdrawModeration,
  workshopByCode,
  type DeskActor,
} from './server/actors.ts';
export { runHelperCommand } from './server/ballots.ts';
export { boardState, deskState, guestState, guestStateText } from './server/boardState.ts';
export { sendClosingMail } from './server/closingMail.ts';
export { chosenJoinOrigin, phoneGotThrough, phonesThrough } from './server/connectionCheck.ts';
export { correctReport } from './server/correct.ts';
export { correctionListFor } from './server/correctionList.ts';
export { passDeadlines } from './server/deadlines.ts';
export { runDeskCommand } from './server/deskCommands.ts';
export { forgetByDeadline, lastForgotten } from './server/forgetting/forgetting.ts';
export { forgetModerator } from './server/forgetting/forgetModerator.ts';
export { comparedDays, revealedDays } from './server/rounds/comparing.ts';
export { fahrplanStep } from './server/fahrplan.ts';
export { endReminders, tellPhase } from './server/reminderJobs.ts';
export {
  confirmReminder,
  findReminder,
  leaveAddress,
  reminderPage,
  stopReminder,
} from './server/reminders.ts';
export { runGuestCommand } from './server/guestCommands.ts';
export { readVoteFile } from './pabulib/pabulib.ts';
export { VoteFileProblem } from './pabulib/pabulibLines.ts';
export { importVotes } from './pabulib/importVotes.ts';
export {
  acceptHelping,
  helperActor,
  helpingLink,
  helpingOf,
  withdrawHelping,
  type HelperActor,
} from './server/helpers.ts';
export { joinWorkshop, returnWithWord } from './server/joining.ts';
export { madeReport } from './server/madeReports.ts';
export {
  addPhoto,
  allowAllPhotos,
  changePhoto,
  deletePhoto,
  deskPhoto,
  memberPhoto,
  photoActor,
  photosFor,
  type PhotoActor,
} from './server/photos.ts';
export { markCard, pinboardFor } from './server/pinboard.ts';
export {
  facilitatorLogo,
  removeFacilitatorLogo,
  setFacilitatorLogo,
} from './server/facilitatorLogo.ts';
export { calendarOf, invitedTo } from './server/invitation.ts';
export { placeOf } from './server/place.ts';
export { printKit } from './server/printKit.ts';
export {
  forgetRehearsal,
  rehearsalOf,
  rehearsedBy,
  startRehearsal,
  wipeOldRehearsals,
  wipeRehearsalsOf,
} from './server/rehearsal/rehearsal.ts';
export { rehearse } from './server/rehearsal/rehearsalGuests.ts';
export { positionsToTake, takePositions } from './server/positionCards.ts';
export { originsOfCards } from './server/origin.ts';
export { paperState } from './server/paperState.ts';
export { bringRound, houseAndRound, roundToTakeHome } from './server/rounds/takeHome.ts';
export { protocolOf } from './server/report.ts';
export { shownPhoto } from './server/reportFiles.ts';
export { allowReport, withdrawReport, workshopOfReport } from './server/reportLink.ts';
export { authoriseStream, tellConnected } from './server/stream.ts';
export { keepTemplate, keepWorkshop, ownTemplate, ownTemplates } from './server/templates.ts';
export {
  attachToProgramme,
  createWorkshop,
  findWorkshopFor,
  workshopsOf,
} from './server/workshops.ts';
