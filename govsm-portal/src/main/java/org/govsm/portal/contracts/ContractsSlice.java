package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.calendars.CalendarUse;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.EventDetails;
import org.govsm.portal.web.Places;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Contracts: terms, files of readings, boards, certificates and the ledger. */
public final class ContractsSlice implements Slice {

  private final MetricDictionary dictionary;
  private final ReadingFiles files;
  private final Preparation preparation;
  private final Places places;
  private final LinkTargets targets;
  private final SignatureCheck check;
  private final AcceptedDeliveries accepted;
  private @Nullable Services madeFor;
  private @Nullable ContractServices made;

  /**
   * The slice; all that takes long is worked out in the same places.
   *
   * @param targets what contracts can be linked to
   * @param check what new contracts rest on
   * @param accepted what was accepted in a period
   */
  public ContractsSlice(
      MetricDictionary dictionary,
      ReadingFiles files,
      Preparation preparation,
      Places places,
      LinkTargets targets,
      SignatureCheck check,
      AcceptedDeliveries accepted) {
    this.check = check;
    this.accepted = accepted;
    this.targets = targets;
    this.dictionary = dictionary;
    this.files = files;
    this.preparation = preparation;
    this.places = places;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    ContractServices own = services(services);
    own.staging().takeOutLeft();
    Store store = services.store();
    RequestContexts contexts = services.contexts();
    LinkService links = new LinkService(own.contracts(), targets, services.clock());
    application
        .register(new LinksResource(links))
        .register(new LinkPages(own, links))
        .register(new ContractsResource(store, own.contracts()))
        .register(new ReadingsResource(own, contexts))
        .register(new WithdrawalsResource(own))
        .register(new StandingResource(own))
        .register(new CertificatesResource(own.certificates(), accepted))
        .register(new ContractPages(own, targets, preparation, services.pages()))
        .register(new DeviationPages(own))
        .register(new UploadPages(own, services.pages()))
        .register(new CountedPages(own, services.pages()))
        .register(new UploadBatchPages(own))
        .register(new SetAsideFile(own))
        .register(new SampleFilePages())
        .register(new ImportFilePages(own))
        .register(new ImportEvidencePages(own))
        .register(new ImportFileResource(own))
        .register(new ImportEvidenceResource(own))
        .register(new WithdrawalPages(own))
        .register(new BoardPage(own))
        .register(new AnomalyPages(own))
        .register(new CertificatePages(own, services.pages()))
        .register(new LetterPages(own, services.pages()))
        .register(new DocumentCheckPages(own));
  }

  @Override
  public List<WorkSource> work(Services services) {
    ContractServices own = services(services);
    return List.of(
        new ContractWork(
            services.store(), own.keeper(), new TaskWords(own.needed()), services.table()),
        new LackingCalendars(own.contracts(), own.keeper(), services.table()));
  }

  @Override
  public Consumer<Store> daily(Services services) {
    return services(services).keeper()::bringOn;
  }

  /** What sentences of the log say besides, by the kind of event. */
  public Map<String, EventDetails> told(Services services) {
    return Map.of(StoredCertificates.ISSUED, new CertificateDetails(services(services)));
  }

  /** What of contracts counts by calendars of working days. */
  public CalendarUse calendarUse(Services services) {
    return new OfficeHours(services(services));
  }

  /** What resources, pages and lists of tasks work with: one of a portal, as it keeps figures. */
  public synchronized ContractServices services(Services services) {
    ContractServices known = made;
    if (known == null || !services.equals(madeFor)) {
      known = make(services);
      made = known;
      madeFor = services;
    }
    return known;
  }

  private ContractServices make(Services services) {
    Clock clock = services.clock();
    ContractService contracts = new ContractService(dictionary, clock, check);
    ScoreCaches caches = new ScoreCaches(places);
    ReadingService readings = new ReadingService(files, clock, services.table());
    ImportStaging staging = new ImportStaging(services.store(), readings, clock);
    CertificateService certificates = new CertificateService(contracts, dictionary, clock, caches);
    NeededFigures needed = new NeededFigures(contracts, dictionary);
    return new ContractServices(
        services.store(),
        services.idempotency(),
        contracts,
        readings,
        new WithdrawalService(readings, clock),
        staging,
        new UploadQueue(services.store(), staging, readings, clock),
        certificates,
        new BoardService(contracts, dictionary, caches),
        new AnomalyService(contracts, dictionary, caches),
        needed,
        new TaskKeeper(
            new ContractTasks(needed, new StandingMoney(certificates)),
            dictionary.digest(),
            services.contexts().languages(),
            clock),
        accepted,
        dictionary);
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new ContractThread());
  }
}
