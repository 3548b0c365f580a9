/** Why a file was not taken as a picture, for photos and logos alike. */
export const de = {
  refusals: {
    emptyFile: 'Die Datei ist leer.',
    fileTooLarge: 'Die Datei ist zu groß: höchstens 20 MB je Foto, 2 MB für ein Logo.',
    notAPicture: 'Das ist kein Bild, das hier gelesen wird. Möglich sind JPEG, PNG und WebP.',
    heicPicture:
      'HEIC-Bilder werden hier nicht gelesen. Wählen Sie das Foto direkt auf dem iPhone aus, dann wird es umgewandelt, oder stellen Sie dort unter Einstellungen, Kamera, Formate „Maximale Kompatibilität“ ein.',
    movingPicture: 'Das Bild bewegt sich. Bitte nehmen Sie ein Standbild.',
    tooManyPixels: 'Das Bild hat mehr als 50 Megapixel. Bitte verkleinern Sie es.',
    brokenOff: 'Die Übertragung ist abgebrochen. Bitte versuchen Sie es noch einmal.',
    brokenPicture: 'Die Datei ist beschädigt oder unvollständig. Bitte senden Sie sie noch einmal.',
  },
};

export const en: typeof de = {
  refusals: {
    emptyFile: 'The file is empty.',
    fileTooLarge: 'The file is too large: at most 20 MB for a photo, 2 MB for a logo.',
    notAPicture: 'This is not a picture that can be read here. JPEG, PNG and WebP can.',
    heicPicture:
      'HEIC pictures cannot be read here. Choose the photo on the iPhone itself, where it is converted, or set “Most Compatible” there under Settings, Camera, Formats.',
    movingPicture: 'This picture moves. Please use a still one.',
    tooManyPixels: 'The picture has more than 50 megapixels. Please make it smaller.',
    brokenOff: 'The upload broke off. Please try again.',
    brokenPicture: 'The file is damaged or incomplete. Please send it again.',
  },
};
