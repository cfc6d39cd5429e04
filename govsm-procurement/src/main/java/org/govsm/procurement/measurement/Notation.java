package org.govsm.procurement.measurement;

import java.util.List;

/** How days and numbers are written in files with headings of one language. */
record Notation(String language, NumberForm numbers, List<DatePattern> dates) {}
