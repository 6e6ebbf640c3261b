/** Places and subjects whose name has an `and`, with a blank for it. */
export const pairs: ReadonlySet<string> = new Set(
  'Serious Organised|Serious Organized|Rock Roll|Drum Bass|Fish Chips|Arts Crafts|Rhythm Blues|Salt Pepper|Profit Loss|Lost Found|Terms Conditions|Questions Answers|Bed Breakfast|Food Drink|Health Safety|Research Development|Mergers Acquisitions|Search Rescue|Sand Gravel|Sales Marketing|Hair Beauty|Home Garden|Travel Leisure|Style Beauty|Arts Culture|Science Nature|Privacy Cookies|England Wales|Trinidad Tobago|Antigua Barbuda|Bosnia Herzegovina|Turks Caicos|Britain Ireland|Newfoundland Labrador|Brighton Hove|Britain Northern|Kitts Nevis|Jammu Kashmir|Punjab Haryana|Schleswig Holstein|Saint-Pierre Miquelon|Tyne Wear|Devon Cornwall|Avon Somerset|Hereford Worcester|Dumfries Galloway|Andaman Nicobar|Kensington Chelsea|Hammersmith Fulham'.split(
    '|',
  ),
);
