/** Errors of price enquiries. */
export const prices = {
  noProject: {
    message: 'The account has no project in region {{region}}, so the cloud cannot price for it.',
    hint: 'Choose another region, or open that region in the console first.',
  },
};
