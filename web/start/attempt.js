/** What `action` gives, or `otherwise` if it throws. */
export const attempt = (action, otherwise) => {
  try {
    return action();
  } catch {
    return otherwise;
  }
};
