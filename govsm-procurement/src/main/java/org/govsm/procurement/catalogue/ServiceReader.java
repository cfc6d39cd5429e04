package org.govsm.procurement.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reader of a {@code <service>}. */
final class ServiceReader {

  static final List<String> LEVELS = List.of("input", "output", "outtake", "outcome", "impact");
  static final List<String> COUNTED_OF = List.of("posts", "account", "parties");
  private static final List<String> ORIGINS = List.of("organic", "paid", "all");

  private static final String[] ATTRIBUTES = {
    "id",
    "part",
    "unit",
    "level",
    "core",
    "languages",
    "platforms",
    CatalogueRows.ACCESSIBLE,
    CatalogueRows.DUTY,
    CatalogueRows.STATED
  };

  private final XmlCursor xml;
  private final FileTexts texts;

  ServiceReader(XmlCursor xml, FileTexts texts) {
    this.xml = xml;
    this.texts = texts;
  }

  Service read() {
    Position start = xml.position();
    Service.Draft draft = new Service.Draft(texts.code("id"), start);
    attributes(draft);
    boolean noConsequence = false;
    boolean notAsked = false;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "title", "what", "deliverable", "acceptance" ->
            texts.text(draft.texts.computeIfAbsent(xml.name(), name -> new TreeMap<>()));
        case "fits" -> fits(draft);
        case "consequence" -> consequence(draft);
        case "asked" -> texts.cite(draft.asked);
        case "no-consequence-found" -> noConsequence = empty();
        case "not-found-in-tenders" -> notAsked = empty();
        default ->
            xml.refuseElement(
                "write <title>, <what>, <deliverable>, <acceptance>, <fits>, <consequence>,"
                    + " <no-consequence-found>, <asked> or <not-found-in-tenders>");
      }
    }
    Service.TEXTS.forEach(
        name -> texts.require(start, draft.texts.getOrDefault(name, Map.of()), name));
    foundOrNot(
        start, "consequence", "no-consequence-found", !draft.consequences.isEmpty(), noConsequence);
    foundOrNot(start, "asked", "not-found-in-tenders", !draft.asked.isEmpty(), notAsked);
    return draft.done();
  }

  private void attributes(Service.Draft draft) {
    texts.attributes(ATTRIBUTES);
    draft.part = texts.code("part");
    draft.unit = texts.code("unit");
    draft.level = texts.word("level", LEVELS);
    draft.spoken = texts.word("languages", List.of("stated", "none")).equals("stated");
    draft.core = texts.wordIfThere("core", List.of("yes")).isPresent();
    for (String set :
        List.of("platforms", CatalogueRows.ACCESSIBLE, CatalogueRows.DUTY, CatalogueRows.STATED)) {
      draft.codes.put(set, texts.words(set));
    }
  }

  private boolean empty() {
    texts.attributes();
    xml.skip();
    return true;
  }

  private void fits(Service.Draft draft) {
    texts.attributes("kpi", "of", "origin", "per");
    String kpi = texts.code("kpi");
    String of = texts.word("of", COUNTED_OF);
    Optional<String> origin = texts.wordIfThere("origin", ORIGINS);
    FittingKpi fit = new FittingKpi(kpi, of, origin, xml.attribute("per"));
    if (draft.kpis.contains(fit)) {
      xml.problem("service.twice", "the KPI '" + kpi + "' fits twice alike", "keep one");
    }
    draft.kpis.add(fit);
    xml.skip();
  }

  private void consequence(Service.Draft draft) {
    texts.attributes();
    Position start = xml.position();
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
    draft.consequences.add(new SeenConsequence(new Wording(said), citations));
  }

  /** What was looked for is either cited, or said to be not found. */
  private void foundOrNot(
      Position start, String element, String none, boolean found, boolean notFound) {
    if (found == notFound) {
      xml.problem(
          start,
          "service.not-found",
          found
              ? "<" + element + "> stands beside <" + none + "/>"
              : "there is no <" + element + ">",
          "cite where it was seen, or write <" + none + "/>: one of the two");
    }
  }
}
