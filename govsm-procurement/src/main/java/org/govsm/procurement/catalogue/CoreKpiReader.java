package org.govsm.procurement.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;

/** Reader of a {@code <kpi>}, whose measures are those of terms. */
final class CoreKpiReader {

  private static final Map<String, String> ELEMENTS =
      Map.of("name", "names", "said", "said", "gaming", "gaming", "comparable", "comparable");
  private static final List<String> OPERAND = List.of("of", "across", "origin", "on");

  private final XmlCursor xml;
  private final FileTexts texts;

  CoreKpiReader(XmlCursor xml, FileTexts texts) {
    this.xml = xml;
    this.texts = texts;
  }

  CoreKpi read() {
    Position start = xml.position();
    texts.attributes("code", "level", "gameable", "platforms");
    CoreKpi.Draft draft = new CoreKpi.Draft(texts.code("code"), start);
    draft.level = texts.word("level", ServiceReader.LEVELS);
    draft.gameable = texts.word("gameable", List.of("yes", "no")).equals("yes");
    draft.platforms.addAll(texts.words("platforms"));
    if (draft.platforms.isEmpty()) {
      draft.platforms.add(Kpi.CONTRACT);
    }
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "name", "said", "gaming", "comparable" ->
            texts.text(
                draft.texts.computeIfAbsent(ELEMENTS.get(xml.name()), name -> new TreeMap<>()));
        case "measure" -> measure(draft);
        case "cite" -> texts.cite(draft.citations);
        default ->
            xml.refuseElement("write <name>, <said>, <gaming>, <comparable>, <measure> or <cite>");
      }
    }
    ELEMENTS.forEach(
        (element, name) -> texts.require(start, draft.texts.getOrDefault(name, Map.of()), element));
    texts.requireCitation(start, draft.citations);
    for (String platform : draft.measures.keySet()) {
      if (!draft.platforms.contains(platform)) {
        xml.problem(
            start,
            "service.measure",
            "there is a measure for '" + platform + "', which is none of its platforms",
            "name the platform, or take the measure out");
      }
    }
    CoreKpi kpi = draft.done();
    if (draft.platforms.stream().anyMatch(platform -> kpi.measure(platform).isEmpty())) {
      xml.problem(
          start, "service.measure", "a platform has no measure", "write a <measure> for all");
    }
    return kpi;
  }

  private void measure(CoreKpi.Draft draft) {
    Position start = xml.position();
    Map<String, Object> tree = new LinkedHashMap<>();
    texts.attributes("kind", "as", "on");
    List<String> platforms = texts.words("on");
    String kind = texts.word("kind", List.of("value", "ratio", "growth"));
    tree.put("kind", kind);
    xml.attribute("as").ifPresent(as -> tree.put("as", as));
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "of" -> figure(kind.equals("value") ? tree : side(tree, "of"));
        case "per" -> figure(side(tree, "per"));
        default -> xml.refuseElement("write <of> or <per>");
      }
    }
    refuseFaults(start, draft, tree);
    if (platforms.isEmpty() && draft.measure.isEmpty()) {
      draft.measure = tree;
    } else if (platforms.isEmpty()
        || platforms.stream().anyMatch(one -> draft.measures.putIfAbsent(one, tree) != null)) {
      xml.problem(start, "service.twice", "a platform has two measures", "keep one");
    }
  }

  private static Map<String, Object> side(Map<String, Object> tree, String name) {
    Map<String, Object> side = new LinkedHashMap<>();
    tree.put(name, side);
    return side;
  }

  private void figure(Map<String, Object> tree) {
    texts.attributes("metrics", "of", "across", "origin", "on");
    tree.put("metrics", texts.words("metrics"));
    for (String part : OPERAND) {
      xml.attribute(part).ifPresent(word -> tree.put(part, word));
    }
    xml.skip();
  }

  /** What terms would refuse, is refused here. */
  private void refuseFaults(Position start, CoreKpi.Draft draft, Map<String, Object> tree) {
    Map<String, Object> kpi = new LinkedHashMap<>();
    kpi.put("id", "kpi");
    kpi.put("title", Map.of("en", draft.code));
    kpi.put("clause", draft.code);
    kpi.put("measure", tree);
    Checked<Terms> terms = KpiTerms.check(kpi);
    if (terms instanceof Checked.Rejected<Terms> refused) {
      for (InputFault fault : refused.faults()) {
        xml.problem(
            start,
            "service.measure",
            "terms refuse it at " + fault.pointer().replace("/kpis/0/", "") + ": " + fault.code(),
            "write it as terms do, see docs/terms-reference.md");
      }
    }
  }
}
