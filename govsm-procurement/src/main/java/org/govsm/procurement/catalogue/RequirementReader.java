package org.govsm.procurement.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reader of a {@code <profile>}. */
final class RequirementReader {

  private static final List<String> TIMES =
      List.of("day", "week", "month", "quarter", "half-year", "year", "contract");
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");

  private final XmlCursor xml;
  private final FileTexts texts;

  RequirementReader(XmlCursor xml, FileTexts texts) {
    this.xml = xml;
    this.texts = texts;
  }

  RequirementProfile read() {
    Position start = xml.position();
    texts.attributes("id");
    String id = texts.code("id");
    Map<String, String> names = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    List<RequirementProfile.Line> lines = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "name" -> texts.text(names);
        case "said" -> texts.text(said);
        case "requires" -> lines.add(line());
        case "cite" -> texts.cite(citations);
        default -> xml.refuseElement("write <name>, <said>, <requires> or <cite>");
      }
    }
    texts.require(start, names, "name");
    texts.require(start, said, "said");
    texts.requireCitation(start, citations);
    if (lines.isEmpty()) {
      xml.problem(start, "service.profile", "it requires nothing", "write a <requires>");
    }
    return new RequirementProfile(
        id, new Wording(names), new Wording(said), lines, citations, start);
  }

  private RequirementProfile.Line line() {
    Position start = xml.position();
    texts.attributes("service", "quantity", "each");
    String service = texts.code("service");
    Optional<Long> quantity = quantity();
    Optional<String> each = texts.wordIfThere("each", TIMES);
    Map<String, String> said = new TreeMap<>();
    List<Citation> citations = new ArrayList<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "said" -> texts.text(said);
        case "cite" -> texts.cite(citations);
        default -> xml.refuseElement("write <said> or <cite>");
      }
    }
    texts.require(start, said, "said");
    texts.requireCitation(start, citations);
    return new RequirementProfile.Line(
        service, quantity, each, new Wording(said), citations, start);
  }

  private Optional<Long> quantity() {
    Optional<String> written = xml.attribute("quantity");
    Optional<String> good = written.filter(text -> WHOLE.matcher(text).matches());
    if (written.isPresent() && good.isEmpty()) {
      xml.problem("service.number", "'quantity' is no whole number", "write it as 100");
    }
    return good.map(Long::valueOf);
  }
}
