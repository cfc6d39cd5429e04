package org.govsm.procurement.measurement.file;

import java.util.List;

/** How days and numbers are written in files with headings of one language. */
public record Notation(String language, NumberForm numbers, List<DatePattern> dates) {}
