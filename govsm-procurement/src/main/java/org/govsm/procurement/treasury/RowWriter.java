package org.govsm.procurement.treasury;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.treasury.FileProfile.Column;
import org.govsm.procurement.treasury.FileProfile.Layout;

/** Writer of rows as CSV or XML; the last line or element has the control totals. */
final class RowWriter {

  static final String NAMESPACE = "urn:govsm:payment-file:1";
  static final String CONTROL = "CONTROL";

  private static final String END = "\r\n";

  private RowWriter() {}

  static String name(FileProfile profile, Layout layout, PaymentBatch batch) {
    String content = layout.content().name().toLowerCase(Locale.ROOT);
    return profile.code().toLowerCase(Locale.ROOT)
        + "-"
        + content
        + "-"
        + batch.id().replace('/', '-')
        + "."
        + layout.format().name().toLowerCase(Locale.ROOT);
  }

  static byte[] csv(Layout layout, List<List<String>> rows, FileControl control) {
    StringBuilder text = new StringBuilder();
    line(layout.columns().stream().map(Column::name).toList(), text);
    rows.forEach(row -> line(row, text));
    line(
        List.of(CONTROL, String.valueOf(control.count()), control.sum().toString(), control.hash()),
        text);
    return text.toString().getBytes(layout.encoding());
  }

  private static void line(List<String> cells, StringBuilder text) {
    text.append(cells.stream().map(RowWriter::quoted).collect(joining(","))).append(END);
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == '"' || c == ',')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  static byte[] xml(Layout layout, List<List<String>> rows, FileControl control) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("file");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("content", layout.content().name());
      for (List<String> row : rows) {
        xml.writeStartElement("row");
        for (int at = 0; at < row.size(); at++) {
          if (!row.get(at).isEmpty()) {
            xml.writeStartElement(layout.columns().get(at).name());
            xml.writeCharacters(row.get(at));
            xml.writeEndElement();
          }
        }
        xml.writeEndElement();
      }
      xml.writeEmptyElement("control");
      xml.writeAttribute("count", String.valueOf(control.count()));
      xml.writeAttribute("sum", control.sum().toString());
      xml.writeAttribute("hash", control.hash());
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a file cannot be written: " + e.getClass().getName());
    }
    return out.toByteArray();
  }
}
