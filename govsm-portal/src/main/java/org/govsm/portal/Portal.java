package org.govsm.portal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.accounts.AccountsSlice;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.demo.Demonstration;
import org.govsm.portal.demo.DemonstrationServices;
import org.govsm.portal.demo.StoryClock;
import org.govsm.portal.edge.Admission;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.edge.ListenerConfig;
import org.govsm.portal.edge.RateLimiter;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.editions.EditionsInForce;
import org.govsm.portal.editions.EditionsSlice;
import org.govsm.portal.purchases.PurchaseImpact;
import org.govsm.portal.purchases.PurchaseService;
import org.govsm.portal.requirements.RequirementService;
import org.govsm.portal.requirements.ReviewService;
import org.govsm.portal.store.DailyWork;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.ExistingStore;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.store.Repair;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.tenders.TenderActs;
import org.govsm.portal.users.SetUp;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.UploadFolder;
import org.govsm.procurement.metric.MetricDictionary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Portal as it runs: everything it consists of is made here, by hand. */
final class Portal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Portal.class);

  private final HttpListener listener;
  private final URI address;
  private final Store store;
  private final DailyWork daily;
  private final FirstStart start;

  private final Preparation preparation;

  private Portal(
      HttpListener listener,
      URI address,
      Store store,
      DailyWork daily,
      Preparation preparation,
      FirstStart start) {
    this.listener = listener;
    this.address = address;
    this.store = store;
    this.daily = daily;
    this.preparation = preparation;
    this.start = start;
  }

  static Portal start(PortalConfig config) throws IOException {
    CompletableFuture<Void> law = CompletableFuture.runAsync(Shipped::languages);
    Store store = Store.open(config.database(), PortalEvents.shipped());
    law.join(); // read beside the opening of the database, as both take their time
    try {
      if (config.backup().isPresent()) {
        BackupImport.into(store, config.backup().get(), config.clock(), config.exportSigners())
            .forEach(one -> LOG.error("taken for the record: {}", one));
        LOG.info("not in an export, enter them again: applicants of requests, owners of suppliers");
      }
      LOG.info("exports are signed with the key {}", store.signingKey().fingerprint());
      new IntegrityCheck(store).quick();
      FirstStart start = FirstStart.of(config, store);
      Preparation preparation = prepare(config, store, start.accessMode());
      Application application = Application.of(config, store, start.accessMode(), preparation);
      HttpListener listener = listen(config, store, start.accessMode(), application);
      preparation.start();
      DailyWork daily =
          DailyWork.start(
              store,
              config.clock(),
              () -> {
                preparation.await();
                application.first().run();
              },
              application
                  .daily()
                  .andThen(
                      AccountsSlice.staleWatch(start.accessMode().table(), config.clock())::look));
      return new Portal(
          listener, address(config, listener.port()), store, daily, preparation, start);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static HttpListener listen(
      PortalConfig config, Store store, AccessMode accessMode, Application application)
      throws IOException {
    RequestRate rate = accessMode.demonstration() ? RequestRate.NONE : config.access().rate();
    return HttpListener.start(
        listenerConfig(config),
        new Admission(
            config.limits(),
            uploads(config.database()),
            accessMode.publicHosts(),
            new RateLimiter(rate, config.clock()),
            new KnownCallers(accessMode, store, config.clock())),
        application.resources());
  }

  static ListenerConfig listenerConfig(PortalConfig config) {
    return new ListenerConfig(config.address(), config.run().tls(), config.run().stop());
  }

  private static UploadFolder uploads(DatabaseConfig database) throws IOException {
    return database.folder().isPresent()
        ? UploadFolder.in(database.folder().get().resolve("uploads"))
        : UploadFolder.temporary();
  }

  /** Makes a one-time token for a new administrator, without starting. */
  static String newSetUpToken(PortalConfig config) throws IOException {
    try (Store store = ExistingStore.open(config.database(), PortalEvents.shipped())) {
      return SetUp.newAdministrator(store, config.clock());
    }
  }

  /** Repairs the database without starting; what is lost comes from an export, if one is given. */
  static Repair.Outcome repair(PortalConfig config, boolean acceptLoss) throws IOException {
    try (Store store = ExistingStore.open(config.database(), PortalEvents.shipped())) {
      Repair repair = new Repair(store, config.clock());
      return BackupImport.reading(
          config.backup(), () -> repair.run(config.backup(), config.exportSigners(), acceptLoss));
    }
  }

  /** Where people reach it: as the configuration says, else where it listens. */
  static URI publicAddress(PortalConfig config, int port) {
    return config
        .access()
        .publicHosts()
        .publicUrl()
        .orElseGet(() -> port == 0 ? URI.create("/") : address(config, port));
  }

  static URI address(PortalConfig config, int port) {
    String host = config.address().getAddress().getHostAddress();
    String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
    String scheme = config.run().tls().isPresent() ? "https://" : "http://";
    return URI.create(scheme + authority + ":" + port + "/");
  }

  /** The first start loads the demonstration beside the answers: nobody waits for it. */
  private static Preparation prepare(PortalConfig config, Store store, AccessMode accessMode) {
    if (config.demo() == PortalConfig.Demo.RESET) {
      demonstrate(config, store);
    } else if (accessMode.demonstration() && store.read(tx -> tx.chains().all().isEmpty())) {
      return Preparation.of(() -> demonstrate(config, store));
    }
    return Preparation.none();
  }

  static void demonstrate(PortalConfig config, Store store) {
    StoryClock clock = new StoryClock(config.clock());
    EditionsInForce lawByDay = Shipped.laws(store);
    store.follow(Followers.of(lawByDay, clock));
    Authorisation table = Slices.table();
    ContractService contracts = new ContractService(MetricDictionary.shipped(), clock);
    RequirementService requirements = new RequirementService(clock);
    Demonstration demonstration =
        new Demonstration(
            contracts,
            new ReadingService(Shipped.files(), clock, table),
            new CertificateService(contracts, MetricDictionary.shipped(), clock),
            DemonstrationServices.of(
                lawByDay::at, new KnownWork(new ContractOrders()), table, Shipped.english(), clock),
            new PurchaseService(lawByDay::at, clock),
            new EditionsSlice(lawByDay, new PurchaseImpact(lawByDay::at, clock))
                .service(table, clock),
            requirements,
            new ReviewService(requirements, table, clock),
            TenderActs.of(lawByDay::at, clock),
            clock);
    switch (config.demo()) {
      case IF_EMPTY -> demonstration.loadIfEmpty(store);
      case RESET -> reset(demonstration, store);
      case NONE -> {}
    }
  }

  private static void reset(Demonstration demonstration, Store store) {
    try {
      demonstration.reset(store);
    } catch (StoreRefusal e) {
      throw new IllegalArgumentException(Shipped.english().say(e.text()), e);
    }
  }

  URI address() {
    return address;
  }

  /** With which the first administrator is made; empty where there is one. */
  Optional<String> setUpToken() {
    return start.token();
  }

  /** What the person who started the portal is told about users who cannot sign in, if any. */
  Optional<String> advice() {
    return start.advice();
  }

  @Override
  public void close() {
    listener.close();
    preparation.await();
    daily.close();
    store.close();
  }
}
