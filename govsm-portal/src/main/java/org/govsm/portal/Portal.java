package org.govsm.portal;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipException;
import org.glassfish.jersey.micrometer.server.DefaultJerseyTagsProvider;
import org.glassfish.jersey.micrometer.server.MetricsApplicationEventListener;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.api.AssessmentResource;
import org.govsm.portal.api.CertificateDecisionResource;
import org.govsm.portal.api.CertificatesResource;
import org.govsm.portal.api.CheckpointsResource;
import org.govsm.portal.api.ContractLintResource;
import org.govsm.portal.api.ContractsResource;
import org.govsm.portal.api.ControlsResource;
import org.govsm.portal.api.DecisionsResource;
import org.govsm.portal.api.EventsResource;
import org.govsm.portal.api.ExportResource;
import org.govsm.portal.api.FormatsResource;
import org.govsm.portal.api.HealthResource;
import org.govsm.portal.api.ImportsResource;
import org.govsm.portal.api.LintResource;
import org.govsm.portal.api.MeResource;
import org.govsm.portal.api.MetricsResource;
import org.govsm.portal.api.OpenApiResource;
import org.govsm.portal.api.ProcessesResource;
import org.govsm.portal.api.ProfilesResource;
import org.govsm.portal.api.QuestionsResource;
import org.govsm.portal.api.ReadingsResource;
import org.govsm.portal.api.ScorecardResource;
import org.govsm.portal.api.SplittingResource;
import org.govsm.portal.api.TransitionResource;
import org.govsm.portal.contracts.BoardDesk;
import org.govsm.portal.contracts.CertificateAnswer;
import org.govsm.portal.contracts.CertificateDesk;
import org.govsm.portal.contracts.ContractDesk;
import org.govsm.portal.contracts.EventDesk;
import org.govsm.portal.contracts.LintAnswer;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.contracts.ReadingDesk;
import org.govsm.portal.contracts.ReadingFiles;
import org.govsm.portal.contracts.StoreRefusals;
import org.govsm.portal.demo.Demonstration;
import org.govsm.portal.demo.KeepingDesks;
import org.govsm.portal.demo.Preparation;
import org.govsm.portal.demo.StoryClock;
import org.govsm.portal.http.Admission;
import org.govsm.portal.http.HttpListener;
import org.govsm.portal.http.JsonTrees;
import org.govsm.portal.http.Languages;
import org.govsm.portal.http.Refusals;
import org.govsm.portal.http.RequestRate;
import org.govsm.portal.http.SafeCookies;
import org.govsm.portal.http.Throttle;
import org.govsm.portal.http.UploadFolder;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Laws;
import org.govsm.portal.pages.AdviserPage;
import org.govsm.portal.pages.Answers;
import org.govsm.portal.pages.Assets;
import org.govsm.portal.pages.AssetsResource;
import org.govsm.portal.pages.CheckPage;
import org.govsm.portal.pages.HomePage;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.RulesPages;
import org.govsm.portal.pages.TodayResource;
import org.govsm.portal.pages.WaitForDemonstration;
import org.govsm.portal.pages.contracts.BoardPage;
import org.govsm.portal.pages.contracts.CertificatePages;
import org.govsm.portal.pages.contracts.ContractPages;
import org.govsm.portal.pages.contracts.Desks;
import org.govsm.portal.pages.contracts.EventPages;
import org.govsm.portal.pages.contracts.UploadPages;
import org.govsm.portal.pages.controls.ControlsPages;
import org.govsm.portal.pages.controls.ProcessesPages;
import org.govsm.portal.pages.rules.CoveragePages;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.security.Entrance;
import org.govsm.portal.security.SetUp;
import org.govsm.portal.store.BrokenBackupException;
import org.govsm.portal.store.DailyWork;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;

/** The running portal. Everything it consists of is made here, by hand. */
final class Portal implements AutoCloseable {

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
    CompletableFuture<Void> law = CompletableFuture.runAsync(ProcurementLaw::library);
    Store store = Store.open(config.database());
    law.join(); // read beside the opening of the database, as both take their time
    try {
      if (config.backup().isPresent()) {
        restore(store, config.backup().get(), config.clock());
      }
      FirstStart start = FirstStart.of(config, store);
      Preparation preparation = prepare(config, store, start.entrance());
      HttpListener listener = listen(config, store, start.entrance(), preparation);
      preparation.start();
      DailyWork daily =
          DailyWork.start(
              store,
              config.clock(),
              preparation::await,
              Keeping.staleWatch(start.entrance().table(), config.clock())::look);
      return new Portal(listener, address(config, listener), store, daily, preparation, start);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static HttpListener listen(
      PortalConfig config, Store store, Entrance entrance, Preparation preparation)
      throws IOException {
    RequestRate rate = entrance.demonstration() ? RequestRate.NONE : config.access().rate();
    return HttpListener.start(
        config.address(),
        new Admission(
            config.limits(),
            uploads(config.database()),
            entrance.reach(),
            new Throttle(rate, config.clock())),
        application(config, store, entrance, preparation));
  }

  private static UploadFolder uploads(DatabaseConfig database) throws IOException {
    return database.folder().isPresent()
        ? UploadFolder.in(database.folder().get().resolve("uploads"))
        : UploadFolder.temporary();
  }

  /** Makes a one-time token for a new administrator, without starting. */
  static String newSetUpToken(PortalConfig config) throws IOException {
    try (Store store = Store.open(config.database())) {
      return SetUp.newAdministrator(store, config.clock());
    }
  }

  private static URI address(PortalConfig config, HttpListener listener) {
    String host = config.address().getAddress().getHostAddress();
    String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + authority + ":" + listener.port() + "/");
  }

  static void restore(Store store, Path backup, Clock clock) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(backup))) {
      new EventDesk(files(), clock).restore(store, file);
    } catch (NoSuchFileException e) {
      throw notImported(backup, "there is no such file; see --import", e);
    } catch (ZipException | EOFException e) {
      throw notImported(backup, "it is not whole (" + e.getMessage() + "); export it again", e);
    } catch (BrokenBackupException | IOException e) {
      throw notImported(backup, String.valueOf(e.getMessage()), e);
    }
  }

  private static IOException notImported(Path backup, String why, Exception e) {
    return new IOException("cannot import " + backup.toAbsolutePath() + ": " + why, e);
  }

  /** The first start loads the demonstration beside the answers: nobody waits for it. */
  private static Preparation prepare(PortalConfig config, Store store, Entrance entrance) {
    if (config.demo() == PortalConfig.Demo.RESET) {
      demonstrate(config, store);
    } else if (entrance.demonstration() && store.read(unit -> unit.events().heads().isEmpty())) {
      return Preparation.of(() -> demonstrate(config, store));
    }
    return Preparation.none();
  }

  static void demonstrate(PortalConfig config, Store store) {
    StoryClock clock = new StoryClock(config.clock());
    ContractDesk contracts = new ContractDesk(MetricDictionary.shipped(), clock);
    Demonstration demonstration =
        new Demonstration(
            contracts,
            new ReadingDesk(files(), clock),
            new CertificateDesk(contracts, MetricDictionary.shipped(), clock),
            KeepingDesks.of(Authorisation.shipped(), languages().find("en").orElseThrow(), clock),
            new PurchaseDesk(laws(store)::at, clock),
            clock);
    switch (config.demo()) {
      case IF_EMPTY -> demonstration.loadIfEmpty(store);
      case RESET -> reset(demonstration, store);
      case NONE -> {}
    }
  }

  private static Laws laws(Store store) {
    return new Laws(ProcurementLaw.library(), Portal::languages, store);
  }

  private static void reset(Demonstration demonstration, Store store) {
    try {
      demonstration.reset(store);
    } catch (StoreRefusal e) {
      String why = languages().find("en").orElseThrow().say(e.text());
      throw new IllegalArgumentException(why, e);
    }
  }

  static ResourceConfig application(
      PortalConfig config, Store store, Entrance entrance, Preparation preparation) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Laws law = laws(store);
    Visitors visitors = new Visitors(law::languages, config.clock());
    Pages pages = new Pages(visitors, entrance.table());
    SafeCookies cookies = new SafeCookies(entrance.reach());

    ResourceConfig application =
        new ResourceConfig()
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
            .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
            .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
            .register(new JsonTrees())
            .register(new WaitForDemonstration(preparation))
            .register(new Refusals())
            .register(new StoreRefusals())
            .register(new Answers(visitors, pages, cookies))
            .register(timers(metrics))
            .register(new HealthResource())
            .register(new MetricsResource(metrics))
            .register(new OpenApiResource())
            .register(new MeResource())
            .register(new AssetsResource(Assets.shipped()))
            .register(new TodayResource(cookies))
            .register(new AssessmentResource(visitors))
            .register(new QuestionsResource(law, visitors))
            .register(new DecisionsResource(law, visitors))
            .register(new SplittingResource(law, visitors))
            .register(new AdviserPage(law, pages))
            .register(new RulesPages(law, pages))
            .register(new CoveragePages(law, pages))
            .register(new CheckPage(pages));
    Desks desks = registerContracts(application, store, visitors, config.clock());
    Packs.register(application, store, law, entrance.table(), visitors, pages, config.clock());
    Keeping.register(application, store, entrance.table(), visitors, pages, config.clock());
    Buying.register(application, store, law, visitors, pages, config.clock());
    registerPages(application, desks, preparation, law, pages);
    registerControls(application, visitors, pages);
    Guards.register(application, config, store, entrance, pages);
    return application;
  }

  private static Desks registerContracts(
      ResourceConfig application, Store store, Visitors visitors, Clock clock) {
    MetricDictionary dictionary = MetricDictionary.shipped();
    ReadingFiles files = files();
    ContractDesk contracts = new ContractDesk(dictionary, clock);
    ReadingDesk readings = new ReadingDesk(files, clock);
    CertificateDesk certificates = new CertificateDesk(contracts, dictionary, clock);
    BoardDesk boards = new BoardDesk(contracts, dictionary);
    EventDesk events = new EventDesk(files, clock);
    LintAnswer lint = new LintAnswer(boards, dictionary);
    Once once = new Once(store, clock);

    application
        .register(new CertificateDecisionResource(new CertificateAnswer(dictionary), visitors))
        .register(new ContractLintResource(lint, visitors))
        .register(new FormatsResource(readings, visitors))
        .register(new ContractsResource(store, contracts, once))
        .register(new ReadingsResource(store, readings, once, visitors))
        .register(new ImportsResource(store, readings, visitors))
        .register(new ScorecardResource(store, boards, visitors))
        .register(new LintResource(store, contracts, boards, lint, visitors))
        .register(new CertificatesResource(store, certificates, once, visitors))
        .register(new EventsResource(store, events))
        .register(new CheckpointsResource(store, events, once))
        .register(new ExportResource(store, events, visitors));
    return new Desks(store, once, contracts, readings, certificates, boards, events, dictionary);
  }

  private static void registerPages(
      ResourceConfig application, Desks desks, Preparation preparation, Laws law, Pages pages) {
    application
        .register(new HomePage(law, desks, preparation, pages))
        .register(new ContractPages(desks, preparation, pages))
        .register(new UploadPages(desks, pages))
        .register(new BoardPage(desks, pages))
        .register(new CertificatePages(desks, pages))
        .register(new EventPages(desks, pages));
  }

  private static void registerControls(ResourceConfig application, Visitors visitors, Pages pages) {
    application
        .register(new ControlsPages(pages))
        .register(new ProcessesPages(pages))
        .register(new ControlsResource())
        .register(new ProfilesResource())
        .register(new ProcessesResource(visitors))
        .register(new TransitionResource(visitors));
  }

  private static ReadingFiles files() {
    return new ReadingFiles(Layouts.shipped(), MetricDictionary.shipped(), languages());
  }

  static Languages languages() {
    return languages(ProcurementLaw.library());
  }

  private static Languages languages(Library library) {
    return Languages.over(
        List.of(
            language -> ProcurementLaw.messages(language, library),
            GovernanceMessages::in,
            Portal::lifeCycleWords));
  }

  private static Messages lifeCycleWords(String language) {
    return AccountLifeCycle.machine().words(Messages.of(language, Map.of()));
  }

  private static MetricsApplicationEventListener timers(PrometheusMeterRegistry metrics) {
    return new MetricsApplicationEventListener(
        metrics, new DefaultJerseyTagsProvider(), "http.server.requests", true);
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
