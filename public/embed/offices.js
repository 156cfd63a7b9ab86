// The office look-up inside an embed is the portal's own. No module comes before someone turns to it.
import { defineFinder } from "../page/look-up.js";

defineFinder();
