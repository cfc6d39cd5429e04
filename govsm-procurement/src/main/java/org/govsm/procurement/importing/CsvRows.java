package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * The rows of a text with separators, one after the other. The separator is the one of comma,
 * semicolon, tab and bar that is in the first line most often, or what {@code sep=} names there.
 */
final class CsvRows {

  static final int BLOCK_BYTES = 64 * 1024;

  private CsvRows() {}

  /** Gives every row; its cells change with the next. */
  static void read(InputStream file, RowSink sink) throws IOException {
    CsvBlocks blocks = new CsvBlocks(TextOfFile.utf8(file), BLOCK_BYTES);
    CsvRecords records = new CsvRecords(blocks.separator());
    CsvBlock block = new CsvBlock();
    while (blocks.next(block)) {
      if (!each(records, block, sink)) {
        return;
      }
    }
  }

  /** Gives every row of a block; false if no further row is wanted. */
  static boolean each(CsvRecords records, CsvBlock block, RowSink sink) {
    records.start(block);
    while (records.next()) {
      if (!sink.row(records.line(), records.cells())) {
        return false;
      }
    }
    return true;
  }
}
