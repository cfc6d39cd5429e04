package org.govsm.portal.files;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Merged cells of a sheet, and cells so many or so far out that no row can be made of them. A value
 * that stands over several rows, or beside others over several columns, belongs to none of them for
 * sure; only a title may be merged.
 */
final class MergedCells {

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
  private static final int MOST = 20_000;
  private static final int LETTERS = 26;

  /** Columns that are merged in one row, the first being 0. */
  private record Span(int first, int last, String range) {}

  private final String sheet;
  private final Map<Integer, List<Span>> rows = new TreeMap<>();
  private String tall = "";

  private MergedCells(String sheet) {
    this.sheet = sheet;
  }

  /** Reads the part of a sheet. */
  static MergedCells of(byte[] part, String sheet) {
    MergedCells all = new MergedCells(sheet);
    try {
      XMLStreamReader xml =
          factory().createXMLStreamReader(new ByteArrayInputStream(part), "UTF-8");
      int count = 0;
      int cells = 0;
      for (long row = 0; xml.hasNext(); ) {
        String element = xml.next() == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
        if (element.equals("mergeCell")) {
          count++;
          all.add(xml.getAttributeValue(null, "ref"), count);
        } else if (element.equals("row")) {
          row++;
          cells = 0;
        } else if (element.equals("c")) {
          cells++;
          all.requireNarrow(row, cells, xml.getAttributeValue(null, "r"));
        }
      }
    } catch (XMLStreamException e) {
      throw WorkbookPackage.broken();
    }
    return all;
  }

  /** A row is made whole before anything of it can be looked at. */
  private void requireNarrow(long row, int cells, @Nullable String at) {
    if (cells > WorkbookRows.COLUMNS || at != null && !CELL.matcher(at).matches()) {
      throw new BrokenTableException(
          Message.of("table.xlsx-wide").with("sheet", sheet).with("line", row));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  private void add(String range, int count) {
    Matcher cells = RANGE.matcher(range == null ? "" : range);
    if (!cells.matches() || count > MOST) {
      throw WorkbookPackage.broken();
    } else if (!cells.group(2).equals(cells.group(4))) {
      tall = tall.isEmpty() ? cells.group() : tall;
    } else {
      rows.computeIfAbsent(Integer.valueOf(cells.group(2)), row -> new ArrayList<>())
          .add(new Span(column(cells.group(1)), column(cells.group(3)), cells.group()));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /**
   * Looks at a row.
   *
   * @throws BrokenTableException if a value of it may belong to others too
   */
  void check(int row, List<String> cells) {
    if (!tall.isEmpty()) {
      throw refused(tall);
    }
    for (Span span : rows.getOrDefault(row, List.of())) {
      for (int i = 0; i < cells.size(); i++) {
        boolean outside = i < span.first() || i > span.last();
        if (outside && !cells.get(i).isBlank()) {
          throw refused(span.range());
        }
      }
    }
  }

  private BrokenTableException refused(String range) {
    return new BrokenTableException(
        Message.of("table.xlsx-merged").with("sheet", sheet).with("cell", range));
  }
}
