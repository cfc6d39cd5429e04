package org.govsm.procurement.importing;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sheets of a workbook share: their names, the texts of cells, the formats of styles. */
final class WorkbookParts {

  /** Formats that a workbook need not write down, as far as they tell what a number is. */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          entry(9, "0%"),
          entry(10, "0.00%"),
          entry(14, "mm-dd-yy"),
          entry(15, "d-mmm-yy"),
          entry(16, "d-mmm"),
          entry(17, "mmm-yy"),
          entry(18, "h:mm AM/PM"),
          entry(19, "h:mm:ss AM/PM"),
          entry(20, "h:mm"),
          entry(21, "h:mm:ss"),
          entry(22, "m/d/yy h:mm"),
          entry(45, "mm:ss"),
          entry(46, "[h]:mm:ss"),
          entry(47, "mmss.0"));

  /** A sheet and the part that has its rows. */
  record Sheet(String name, boolean hidden, String part) {}

  private final WorkbookPackage parts;
  private final Map<String, String> byType = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private boolean from1904;

  WorkbookParts(WorkbookPackage parts) {
    this.parts = parts;
    types();
    workbook(part("sheet.main+xml").orElse("xl/workbook.xml"));
    part("sharedStrings+xml").ifPresent(this::texts);
    part("styles+xml").ifPresent(this::styles);
    if (sheets.isEmpty()) {
      throw WorkbookPackage.broken();
    }
  }

  /** The package says of each part what it is. */
  private void types() {
    WorkbookXml xml = new WorkbookXml(parts.part("[Content_Types].xml"));
    while (xml.next()) {
      if (xml.name().equals("Override")) {
        byType.put(xml.attribute("ContentType"), path("", xml.attribute("PartName")));
      }
    }
  }

  private Optional<String> part(String type) {
    return byType.entrySet().stream()
        .filter(one -> one.getKey().endsWith("spreadsheetml." + type))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void workbook(String name) {
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Map<String, String> targets = targets(folder, name.substring(folder.length()));
    WorkbookXml xml = new WorkbookXml(parts.part(name));
    while (xml.next()) {
      if (xml.name().equals("workbookPr")) {
        String said = xml.attribute("date1904");
        from1904 = said.equals("1") || said.equals("true");
      } else if (xml.name().equals("sheet")) {
        String state = xml.attribute("state");
        boolean hidden = !state.isEmpty() && !state.equals("visible");
        String part = targets.getOrDefault(xml.attribute("id"), "");
        sheets.add(new Sheet(xml.attribute("name"), hidden, part));
      }
    }
  }

  private Map<String, String> targets(String folder, String name) {
    Map<String, String> targets = new HashMap<>();
    WorkbookXml xml = new WorkbookXml(parts.part(folder + "_rels/" + name + ".rels"));
    while (xml.next()) {
      if (xml.name().equals("Relationship")) {
        targets.put(xml.attribute("Id"), path(folder, xml.attribute("Target")));
      }
    }
    return targets;
  }

  private static String path(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  private void texts(String name) {
    WorkbookXml xml = new WorkbookXml(parts.part(name));
    while (xml.next()) {
      if (xml.name().equals("si")) {
        texts.add(xml.runs("si"));
      }
    }
  }

  private void styles(String name) {
    Map<Integer, String> own = new HashMap<>(BUILT_IN);
    WorkbookXml xml = new WorkbookXml(parts.part(name));
    while (xml.next()) {
      if (xml.name().equals("numFmt")) {
        own.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
      } else if (xml.name().equals("cellXfs")) {
        while (xml.nextIn("cellXfs")) {
          if (xml.name().equals("xf")) {
            formats.add(own.getOrDefault(xml.number("numFmtId", 0), ""));
          }
        }
      }
    }
  }

  List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  byte[] rows(Sheet sheet) {
    return parts.part(sheet.part());
  }

  /** A text that cells share. */
  String text(String index) {
    try {
      return texts.get(Integer.parseInt(index));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw WorkbookPackage.broken();
    }
  }

  /** The format of a style; empty where it has none. */
  String format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : "";
  }

  boolean isFrom1904() {
    return from1904;
  }
}
