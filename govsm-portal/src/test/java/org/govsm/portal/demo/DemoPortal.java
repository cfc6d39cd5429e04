package org.govsm.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.contracts.CertificateDesk;
import org.govsm.portal.contracts.ContractDesk;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.ReadingDesk;
import org.govsm.portal.contracts.ReadingFiles;
import org.govsm.portal.contracts.TakenFile;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.http.Languages;
import org.govsm.portal.law.Law;
import org.govsm.portal.law.Laws;
import org.govsm.portal.packs.PackDesk;
import org.govsm.portal.packs.PackReports;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.purchases.PurchaseImpact;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.DatabaseUnavailableException;
import org.govsm.portal.store.ImportReport;
import org.govsm.portal.store.Store;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;

/** A store in memory, and the desks over it on some day. */
final class DemoPortal implements AutoCloseable {

  static final String SERVICES = "DEMO-SM-2025";
  static final String CREATOR = "DEMO-CREATOR-2026";
  static final String FILM = "DEMO-FILM-2026";
  static final Languages LANGUAGES =
      Languages.over(List.of(ProcurementLaw::messages, GovernanceMessages::in));

  static final Law LAW = new Law(ProcurementLaw.library(), LANGUAGES);

  final Store store = open();
  final ContractDesk contracts;
  final ReadingDesk readings;
  final CertificateDesk certificates;
  final Demonstration demonstration;

  private DemoPortal(Clock real) {
    StoryClock clock = new StoryClock(real);
    MetricDictionary dictionary = MetricDictionary.shipped();
    Authorisation table = Authorisation.shipped();
    Laws laws = new Laws(new Law(ProcurementLaw.library(), LANGUAGES), library -> LANGUAGES, store);
    PackReports reports =
        new PackReports(laws, new PurchaseImpact(laws::at, clock), Authorisation.shipped(), clock);
    contracts = new ContractDesk(dictionary, clock);
    readings = new ReadingDesk(new ReadingFiles(Layouts.shipped(), dictionary, LANGUAGES), clock);
    certificates = new CertificateDesk(contracts, dictionary, clock);
    demonstration =
        new Demonstration(
            contracts,
            readings,
            certificates,
            KeepingDesks.of(table, LANGUAGES.find("en").orElseThrow(), clock),
            new PurchaseDesk((unit, day) -> LAW, clock),
            new PackDesk(laws, reports, table, clock),
            clock);
  }

  private static Store open() {
    try {
      return Store.open(DatabaseConfig.temporary());
    } catch (DatabaseUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  static DemoPortal on(String day) {
    ZoneId india = ZoneId.of("Asia/Kolkata");
    return new DemoPortal(Clock.fixed(Instant.parse(day + "T06:30:00Z"), india));
  }

  static DemoPortal loaded() {
    DemoPortal portal = on("2026-11-25");
    portal.demonstration.loadIfEmpty(portal.store);
    return portal;
  }

  List<IssuedCertificate> issued(String contract) {
    return store.read(unit -> certificates.list(unit, contract));
  }

  Map<String, ?> certificate(String contract, String period) {
    return store.read(unit -> certificates.find(unit, contract, period + ".1")).certificate();
  }

  boolean isSameAgain(IssuedCertificate issued) {
    return store.read(unit -> certificates.verify(unit, issued)).same();
  }

  Certificate remade(IssuedCertificate issued) {
    return store.read(unit -> certificates.remake(unit, issued));
  }

  List<WrittenContract> versions(String contract) {
    return store.read(unit -> contracts.versions(unit, contract));
  }

  /** All files that were taken in for the main contract, in order. */
  List<ImportReport> imports() {
    return store.read(unit -> readings.imports(unit, SERVICES));
  }

  /** Those with the bytes of one file. */
  List<ImportReport> imports(String digest) {
    return imports().stream().filter(one -> one.file().digest().equals(digest)).toList();
  }

  TakenFile imported(int number) {
    return store.read(unit -> readings.imported(unit, SERVICES, number));
  }

  List<ChainHead> heads() {
    return store.read(unit -> unit.events().heads());
  }

  @Override
  public void close() {
    store.close();
  }
}
