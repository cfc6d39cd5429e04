package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Catalogue of social-media services: the standard of what agencies are asked for, how each service
 * is counted, accepted and measured, and what was seen to follow, every statement with its source.
 * It is data: a department lays its own services beside the shipped ones with {@link #with}.
 */
public final class ServiceCatalogue implements ToPlain {

  private final String id;
  private final LocalDate edition;
  private final LocalDate checkedTo;
  private final List<String> languages;
  private final CatalogueRows rows;
  private final Map<String, CoreKpi> kpis;
  private final Map<String, Service> services;
  private final Map<String, RequirementProfile> profiles;

  /** Made when first asked: each document that rests on the catalogue names it. */
  private volatile @Nullable String digest;

  ServiceCatalogue(
      String id,
      LocalDate edition,
      LocalDate checkedTo,
      List<String> languages,
      CatalogueRows rows,
      Map<String, CoreKpi> kpis,
      Map<String, Service> services,
      Map<String, RequirementProfile> profiles) {
    this.id = requireNonNull(id, "id");
    this.edition = requireNonNull(edition, "edition");
    this.checkedTo = requireNonNull(checkedTo, "checkedTo");
    this.languages = List.copyOf(languages);
    this.rows = requireNonNull(rows, "rows");
    this.kpis = new LinkedHashMap<>(kpis);
    this.services = new LinkedHashMap<>(services);
    this.profiles = new LinkedHashMap<>(profiles);
  }

  /**
   * The catalogue that comes with the jar. Read once, when first asked for.
   *
   * @return the same each time
   */
  public static ServiceCatalogue shipped() {
    return Shipped.CATALOGUE;
  }

  /**
   * Reads a catalogue in the form of {@code services-1.xsd} that needs no other.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @param dictionary the metrics that its KPIs name
   * @throws BrokenFileException with everything that is wrong
   */
  public static ServiceCatalogue read(String file, byte[] xml, MetricDictionary dictionary) {
    ServiceCatalogue read = new ServiceFile(file, xml).read();
    refuse(CatalogueChecks.of(read, dictionary));
    return read;
  }

  /**
   * This catalogue and a file of the same form, whose services may name parts, units, KPIs and all
   * else that this one has.
   *
   * @param other the name of the file to use in problems
   * @param xml the bytes, such as a department's own services
   * @param dictionary the metrics that the KPIs of both name
   * @return both; the edition is the later one, and checked to the earlier of the two days
   * @throws BrokenFileException with everything that is wrong, and each id that both have
   */
  public ServiceCatalogue with(String other, byte[] xml, MetricDictionary dictionary) {
    ServiceCatalogue read = new ServiceFile(other, xml).read();
    refuse(CatalogueClashes.of(this, read));
    ServiceCatalogue both =
        new ServiceCatalogue(
            id + "+" + read.id,
            edition.isAfter(read.edition) ? edition : read.edition,
            checkedTo.isBefore(read.checkedTo) ? checkedTo : read.checkedTo,
            languages.stream().filter(read.languages::contains).toList(),
            rows.with(read.rows),
            joined(kpis, read.kpis),
            joined(services, read.services),
            joined(profiles, read.profiles));
    refuse(CatalogueChecks.of(both, dictionary));
    return both;
  }

  private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
    Map<String, T> both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }

  private static void refuse(List<SourceProblem> problems) {
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
  }

  /**
   * The id.
   *
   * @return such as {@code govsm}; of several, joined by a plus
   */
  public String id() {
    return id;
  }

  /**
   * The edition.
   *
   * @return the day on which the file was last changed
   */
  public LocalDate edition() {
    return edition;
  }

  /**
   * How far it looks.
   *
   * @return the last day up to which its sources were read
   */
  public LocalDate checkedTo() {
    return checkedTo;
  }

  /**
   * The languages in which everything is said.
   *
   * @return codes, English first
   */
  public List<String> languages() {
    return languages;
  }

  /**
   * The services.
   *
   * @return in the order of the file
   */
  public List<Service> services() {
    return List.copyOf(services.values());
  }

  /**
   * A service.
   *
   * @param service its id
   * @return nothing where there is none of that id
   */
  public Optional<Service> service(String service) {
    return Optional.ofNullable(services.get(service));
  }

  /**
   * The common core: what nearly every agency asks.
   *
   * @return in the order of the file
   */
  public List<Service> core() {
    return services.values().stream().filter(Service::isCore).toList();
  }

  /**
   * The KPIs of the standard.
   *
   * @return in the order of the file
   */
  public List<CoreKpi> kpis() {
    return List.copyOf(kpis.values());
  }

  /**
   * A KPI of the standard.
   *
   * @param kpi its code
   * @return nothing where there is none of that code
   */
  public Optional<CoreKpi> kpi(String kpi) {
    return Optional.ofNullable(kpis.get(kpi));
  }

  /**
   * The requirements of orders and published contracts, in services of this catalogue.
   *
   * @return in the order of the file
   */
  public List<RequirementProfile> profiles() {
    return List.copyOf(profiles.values());
  }

  /**
   * The parts into which services are put.
   *
   * @return in the order of the file
   */
  public List<CatalogueRow> parts() {
    return rows.list(CatalogueRows.PART);
  }

  /**
   * The units in which services are counted.
   *
   * @return in the order of the file
   */
  public List<CatalogueRow> units() {
    return rows.list(CatalogueRows.UNIT);
  }

  /**
   * What makes a deliverable accessible to persons with disabilities, with the provision.
   *
   * @return in the order of the file
   */
  public List<CatalogueRow> accessibility() {
    return rows.list(CatalogueRows.ACCESSIBLE);
  }

  /**
   * What a buyer owes an agency.
   *
   * @return in the order of the file
   */
  public List<CatalogueRow> duties() {
    return rows.list(CatalogueRows.DUTY);
  }

  /**
   * Points that terms must state.
   *
   * @return in the order of the file
   */
  public List<CatalogueRow> stated() {
    return rows.list(CatalogueRows.STATED);
  }

  /**
   * KPIs that a platform does not give on a day, though the catalogue counts on it.
   *
   * @param dictionary the metrics
   * @param day such as the last day of a contract
   * @return a problem for each KPI and platform, and each service that needs it; none where all are
   *     given
   */
  public List<SourceProblem> withdrawn(MetricDictionary dictionary, LocalDate day) {
    return CatalogueChecks.withdrawn(this, dictionary, day);
  }

  /**
   * What changed since another edition.
   *
   * @param former the other edition
   * @return what came, went and changed: each service, KPI, profile and row, by field
   */
  public List<CatalogueChange> difference(ServiceCatalogue former) {
    List<CatalogueChange> changes = new ArrayList<>();
    changes.addAll(CatalogueChange.between("service", former.services, services));
    changes.addAll(CatalogueChange.between("core-kpi", former.kpis, kpis));
    changes.addAll(CatalogueChange.between("profile", former.profiles, profiles));
    for (String set : CatalogueRows.SETS) {
      changes.addAll(CatalogueChange.between(set, former.rows.byCode(set), rows.byCode(set)));
    }
    return changes;
  }

  /**
   * The names of services, KPIs and rows as terms, for sentences: {@code service.short-video},
   * {@code core-kpi.likes}, {@code service-unit.asset}. The sentences themselves are in {@code
   * ProcurementLaw.messages}.
   *
   * @param language such as {@code hi}
   * @return what the catalogue says in that language
   */
  public Messages words(String language) {
    Map<String, String> texts = new TreeMap<>();
    rows.terms(texts, language);
    services.forEach((code, one) -> put(texts, "term.service." + code, one.titles(), language));
    kpis.forEach((code, one) -> put(texts, "term.core-kpi." + code, one.titles(), language));
    return Messages.of(language, texts);
  }

  private static void put(
      Map<String, String> texts, String key, Map<String, String> names, String language) {
    String name = names.get(language);
    if (name != null) {
      texts.put(key, name);
    }
  }

  /**
   * The hash of all that the catalogue says.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    String made = digest;
    if (made == null) {
      made = CanonicalForm.digest(toPlain());
      digest = made;
    }
    return made;
  }

  CatalogueRows rows() {
    return rows;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("edition", edition.toString());
    tree.put("checkedTo", checkedTo.toString());
    tree.put("languages", languages);
    rows.put(tree);
    tree.put("kpis", Tree.list(kpis.values(), CoreKpi::toPlain));
    tree.put("services", Tree.list(services.values(), Service::toPlain));
    tree.put("profiles", Tree.list(profiles.values(), RequirementProfile::toPlain));
    return tree;
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final ServiceCatalogue CATALOGUE = load("services.xml");

    private static ServiceCatalogue load(String name) {
      try (InputStream in =
          requireNonNull(ServiceCatalogue.class.getResourceAsStream(name), name)) {
        return read(name, in.readAllBytes(), MetricDictionary.shipped());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
