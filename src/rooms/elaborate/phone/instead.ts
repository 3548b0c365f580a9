/**
 * For links and buttons that work without JavaScript: with it the phone does the same without a
 * page.
 */
export const instead =
  (act: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    act();
  };
