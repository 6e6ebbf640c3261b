/** Places and subjects whose name has an `and`, with a blank for it. */
export const pairs: ReadonlySet<string> = new Set(
  'Serious Organised|Serious Organized|England Wales|Trinidad Tobago|Antigua Barbuda|Bosnia Herzegovina|Turks Caicos|Britain Ireland|Newfoundland Labrador|Brighton Hove|Britain Northern|Kitts Nevis|Jammu Kashmir|Punjab Haryana|Schleswig Holstein|Saint-Pierre Miquelon|Tyne Wear|Devon Cornwall|Avon Somerset|Hereford Worcester|Dumfries Galloway|Andaman Nicobar|Kensington Chelsea|Hammersmith Fulham'.split(
    '|',
  ),
);
