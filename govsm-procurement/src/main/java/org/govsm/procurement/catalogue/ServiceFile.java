package org.govsm.procurement.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reader of a file of services: its form; what its parts name is checked by the catalogue. */
final class ServiceFile {

  private static final String NAMESPACE = "urn:govsm:services:1";

  private final XmlCursor xml;
  private final FileTexts texts;
  private final CatalogueRows rows = new CatalogueRows();
  private final Map<String, CoreKpi> kpis = new LinkedHashMap<>();
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, RequirementProfile> profiles = new LinkedHashMap<>();

  ServiceFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "services");
    texts = new FileTexts(xml);
  }

  ServiceCatalogue read() {
    String id = xml.required("id");
    LocalDate edition = xml.requiredDay("edition");
    LocalDate checkedTo = xml.requiredDay("checked-to");
    CoreKpiReader kpi = new CoreKpiReader(xml, texts);
    ServiceReader service = new ServiceReader(xml, texts);
    RequirementReader profile = new RequirementReader(xml, texts);
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "document" -> texts.document();
        case CatalogueRows.PART,
            CatalogueRows.UNIT,
            CatalogueRows.ACCESSIBLE,
            CatalogueRows.DUTY,
            CatalogueRows.STATED ->
            row(xml.name());
        case "kpi" -> add("kpi", kpis, kpi.read());
        case "service" -> add("service", services, service.read());
        case "profile" -> add("profile", profiles, profile.read());
        default ->
            xml.refuseElement(
                "write <document>, <"
                    + String.join(">, <", CatalogueRows.SETS)
                    + ">, <kpi>, <service> or <profile>");
      }
    }
    xml.finish();
    return new ServiceCatalogue(
        id, edition, checkedTo, texts.languages(), rows, kpis, services, profiles);
  }

  private <T> void add(String set, Map<String, T> all, T one) {
    if (all.putIfAbsent(one.toString(), one) != null) {
      xml.problem("service.twice", "the " + set + " '" + one + "' appears twice", "keep one");
    }
  }

  private void row(String set) {
    Position start = xml.position();
    texts.attributes("code");
    String code = texts.code("code");
    Map<String, String> names = new TreeMap<>();
    Map<String, String> said = new TreeMap<>();
    List<Citation> citations = new ArrayList<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "name" -> texts.text(names);
        case "said" -> texts.text(said);
        case "cite" -> texts.cite(citations);
        default -> xml.refuseElement("write <name>, <said> or <cite>");
      }
    }
    texts.require(start, names, "name");
    if (!said.isEmpty()) {
      texts.require(start, said, "said");
    }
    CatalogueRow row =
        new CatalogueRow(code, new Wording(names), new Wording(said), citations, start);
    if (!rows.add(set, row)) {
      xml.problem(
          start, "service.twice", "the " + set + " '" + code + "' appears twice", "keep one");
    }
  }
}
