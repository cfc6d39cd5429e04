package org.govsm.procurement.importing;

/** Bytes of whole rows of a text with separators, and the line on which they begin. */
final class CsvBlock {

  byte[] bytes = new byte[0];
  int length;
  long line;
}
