package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.rules.dmn.AmendedPack;
import org.govsm.core.rules.dmn.RowChange;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/**
 * Amendment of a pack by an order: which rows end on which day, which rows follow them, and by what
 * instrument. Put over the pack that it amends, it makes the next edition of it; nothing of that
 * pack is copied by hand. {@code docs/add-a-rule.md} shows the file.
 */
public final class PackAmendment {

  private static final String NAMESPACE = "urn:govsm:amendment:1";

  private final String file;
  private final String pack;
  private final String reason;
  private final Map<String, String> edition;
  private final List<Map<String, String>> sources;
  private final List<RowChange> changes;

  private PackAmendment(XmlCursor in, String file) {
    this.file = file;
    in.onlyAttributes("pack", "edition", "checkedTo", "reason");
    pack = in.required("pack");
    reason = in.required("reason");
    Map<String, String> head = new LinkedHashMap<>();
    head.put("edition", in.requiredDay("edition").toString());
    in.day("checkedTo").ifPresent(day -> head.put("checkedTo", day.toString()));
    edition = Map.copyOf(head);
    List<Map<String, String>> instruments = new ArrayList<>();
    List<RowChange> rows = new ArrayList<>();
    while (in.enterChild()) {
      switch (in.name()) {
        case "source" -> instruments.add(source(in));
        case "amend" -> rows.add(amended(in));
        case "end" -> {
          in.onlyAttributes("row", "on");
          rows.add(RowChange.end(in.required("row"), in.requiredDay("on"), in.position()));
          in.skip();
        }
        default -> in.refuseElement("an amendment has source, amend and end");
      }
    }
    sources = List.copyOf(instruments);
    changes = List.copyOf(rows);
    if (changes.isEmpty()) {
      in.problem("amendment.empty", "nothing is amended", "write <amend> or <end>");
    }
  }

  /**
   * Reads an amendment.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @throws BrokenFileException with everything that is wrong, each at its line
   */
  public static PackAmendment read(String file, byte[] xml) {
    XmlCursor in = XmlCursor.open(file, xml, NAMESPACE, "amendment");
    PackAmendment amendment = new PackAmendment(in, file);
    in.finish();
    return amendment;
  }

  private static Map<String, String> source(XmlCursor in) {
    in.onlyAttributes("id", "name", "address", "issued", "seen", "seenOn", "from");
    Map<String, String> source = new LinkedHashMap<>();
    for (String name : List.of("id", "name", "seen")) {
      source.put(name, in.required(name));
    }
    source.put("address", in.requiredAddress("address"));
    source.put("seenOn", in.requiredDay("seenOn").toString());
    in.day("issued").ifPresent(day -> source.put("issued", day.toString()));
    in.day("from").ifPresent(day -> source.put("from", day.toString()));
    in.skip();
    return source;
  }

  private static RowChange amended(XmlCursor in) {
    in.onlyAttributes("row", "from", "by", "provision", "sure");
    String row = in.required("row");
    LocalDate from = in.requiredDay("from");
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put("authority", in.required("by"));
    for (String name : List.of("provision", "sure")) {
      Optional<String> given = in.attribute(name);
      given.ifPresent(text -> annotations.put(name, text));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, String> answers = new LinkedHashMap<>();
    Position at = in.position();
    while (in.enterChild()) {
      switch (in.name()) {
        case "when" -> {
          String fact = in.required("fact");
          cells.put(fact, in.text());
        }
        case "answer" -> {
          String field = in.required("field");
          answers.put(field, in.text());
        }
        case "note" -> {
          String language = in.required("lang");
          annotations.put(language.equals("en") ? "note" : "note." + language, in.text());
        }
        default -> in.refuseElement("an amended row has when, answer and note");
      }
    }
    return RowChange.amend(row, from, cells, answers, annotations, at);
  }

  /**
   * The pack that it amends.
   *
   * @return its id
   */
  public String pack() {
    return pack;
  }

  /** Why the pack is amended, for whoever reads the edition. */
  public String reason() {
    return reason;
  }

  /**
   * The next edition of a pack.
   *
   * @param dmn the pack as it is written
   * @return the pack with the amendment in it, in the same form
   * @throws BrokenFileException if it is another pack, or has no such row, column or field, or a
   *     row is not in force on the day on which it ends
   */
  public byte[] dmn(byte[] dmn) {
    return new AmendedPack(file, pack, dmn).with(reason, edition, sources, changes);
  }

  /**
   * The next edition of a pack, read.
   *
   * @param dmn the pack as it is written
   * @return the pack with the amendment in it
   * @throws BrokenFileException as {@link #dmn} does; or where the edition breaks the profile of
   *     packs, at its lines
   */
  public RulePack on(byte[] dmn) {
    return RulePack.read(pack + " as amended by " + file, dmn(dmn));
  }
}
