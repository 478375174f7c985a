/** Returns what `action` returns, or `otherwise` if it throws. */
export const attempt = (action, otherwise) => {
  try {
    return action();
  } catch {
    return otherwise;
  }
};
