package org.govsm.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.TestPortal;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.ImportOutcome;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.ReadingFiles;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.contracts.RecordedImport;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.editions.EditionsInForce;
import org.govsm.portal.editions.PackReports;
import org.govsm.portal.editions.PackService;
import org.govsm.portal.procedures.RecordFollower;
import org.govsm.portal.purchases.PurchaseImpact;
import org.govsm.portal.purchases.PurchaseService;
import org.govsm.portal.requirements.RequirementService;
import org.govsm.portal.requirements.ReviewService;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.DatabaseUnavailableException;
import org.govsm.portal.store.Store;
import org.govsm.portal.suppliers.KnownWorks;
import org.govsm.portal.tenders.TenderActs;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;

/** A store in memory, and the desks over it on some day. */
final class DemoPortal implements AutoCloseable {

  static final String SERVICES = "DEMO-SM-2025";
  static final String CREATOR = "DEMO-CREATOR-2026";
  static final String DESK = "DEMO-DESK-2026";
  static final String FILM = "DEMO-FILM-2026";
  static final String NUTRITION = "DEMO-NUTRITION-2026";
  static final String FESTIVAL = "DEMO-FESTIVAL-2026";
  static final Translations LANGUAGES =
      Translations.over(List.of(ProcurementLaw::messages, GovernanceMessages::in));

  static final Law LAW = new Law(ProcurementLaw.library(), LANGUAGES);

  final Store store;
  final ContractService contracts;
  final ReadingService readings;
  final CertificateService certificates;
  final Demonstration demonstration;

  private DemoPortal(Clock real, DatabaseConfig database) {
    store = open(database);
    store.follow(new RecordFollower((tx, day) -> LAW));
    StoryClock clock = new StoryClock(real);
    MetricDictionary dictionary = MetricDictionary.shipped();
    Authorisation table = Authorisation.shipped();
    EditionsInForce lawByDay = new EditionsInForce(LAW, library -> LANGUAGES, store);
    PackReports reports =
        new PackReports(
            lawByDay, new PurchaseImpact(lawByDay::at, clock), Authorisation.shipped(), clock);
    contracts = new ContractService(dictionary, clock);
    readings =
        new ReadingService(
            new ReadingFiles(Layouts.shipped(), dictionary, LANGUAGES), clock, table);
    certificates = new CertificateService(contracts, dictionary, clock);
    RequirementService requirements = new RequirementService(clock);
    demonstration =
        new Demonstration(
            contracts,
            readings,
            certificates,
            DemonstrationServices.of(
                (tx, day) -> LAW,
                (tx, department, id) ->
                    Optional.of(new KnownWorks.Work(List.of(), Optional.empty())),
                table,
                LANGUAGES.find("en").orElseThrow(),
                clock),
            new PurchaseService((tx, day) -> LAW, clock),
            new PackService(lawByDay, reports, table, clock),
            requirements,
            new ReviewService(requirements, table, clock),
            TenderActs.of((tx, day) -> LAW, clock),
            clock);
  }

  private static Store open(DatabaseConfig database) {
    try {
      return Store.open(database, PortalEvents.shipped());
    } catch (DatabaseUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  static DemoPortal on(String day) {
    return on(day, DatabaseConfig.temporary());
  }

  private static DemoPortal on(String day, DatabaseConfig database) {
    ZoneId india = ZoneId.of("Asia/Kolkata");
    return new DemoPortal(Clock.fixed(Instant.parse(day + "T06:30:00Z"), india), database);
  }

  /** On the day of the tests, with the department as a portal loads it. */
  static DemoPortal loaded() {
    DatabaseConfig database = DatabaseConfig.temporary();
    try {
      TestPortal.demonstrate(database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return on("2026-11-25", database);
  }

  List<IssuedCertificate> issued(String contract) {
    return store.read(tx -> certificates.list(tx, contract));
  }

  Map<String, ?> certificate(String contract, String period) {
    return store.read(tx -> certificates.find(tx, contract, period + ".1")).certificate();
  }

  boolean isSameAgain(IssuedCertificate issued) {
    return store.read(tx -> certificates.verify(tx, issued)).same();
  }

  Certificate remade(IssuedCertificate issued) {
    return store.read(tx -> certificates.remake(tx, issued));
  }

  List<WrittenContract> versions(String contract) {
    return store.read(tx -> contracts.versions(tx, contract));
  }

  /** All files that were taken in for the main contract, in order. */
  List<RecordedImport> imports() {
    return store.read(tx -> readings.imports(tx, SERVICES));
  }

  /** Those with the bytes of one file. */
  List<RecordedImport> imports(String digest) {
    return imports().stream().filter(one -> one.file().digest().equals(digest)).toList();
  }

  ImportOutcome imported(int number) {
    return store.read(tx -> readings.imported(tx, SERVICES, number));
  }

  List<ChainHead> heads() {
    return store.read(tx -> tx.events().heads());
  }

  @Override
  public void close() {
    store.close();
  }
}
