package org.govsm.portal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.glassfish.jersey.micrometer.server.DefaultJerseyTagsProvider;
import org.glassfish.jersey.micrometer.server.MetricsApplicationEventListener;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.TodayResource;
import org.govsm.portal.ask.AdviserPage;
import org.govsm.portal.ask.AssessmentResource;
import org.govsm.portal.ask.CertificateDecisionResource;
import org.govsm.portal.ask.CheckPage;
import org.govsm.portal.ask.ContractLintResource;
import org.govsm.portal.ask.ControlsPages;
import org.govsm.portal.ask.ControlsResource;
import org.govsm.portal.ask.CoveragePages;
import org.govsm.portal.ask.DecisionsResource;
import org.govsm.portal.ask.FormatsResource;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.ask.ProcessesPages;
import org.govsm.portal.ask.ProcessesResource;
import org.govsm.portal.ask.ProfilesResource;
import org.govsm.portal.ask.QuestionsResource;
import org.govsm.portal.ask.RulesPages;
import org.govsm.portal.ask.SplittingResource;
import org.govsm.portal.ask.TransitionResource;
import org.govsm.portal.contracts.BoardPage;
import org.govsm.portal.contracts.BoardService;
import org.govsm.portal.contracts.CertificatePages;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.CertificatesResource;
import org.govsm.portal.contracts.ContractPages;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.contracts.ContractsResource;
import org.govsm.portal.contracts.ImportsResource;
import org.govsm.portal.contracts.LedgerResource;
import org.govsm.portal.contracts.LintResource;
import org.govsm.portal.contracts.ReadingFiles;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.contracts.ReadingsResource;
import org.govsm.portal.contracts.ScorecardResource;
import org.govsm.portal.contracts.UploadPages;
import org.govsm.portal.demo.Preparation;
import org.govsm.portal.demo.WaitForDemonstration;
import org.govsm.portal.events.CheckpointsResource;
import org.govsm.portal.events.EventPages;
import org.govsm.portal.events.EventService;
import org.govsm.portal.events.EventsResource;
import org.govsm.portal.events.ExportResource;
import org.govsm.portal.events.SigningKeyResource;
import org.govsm.portal.home.HomePage;
import org.govsm.portal.operations.HealthResource;
import org.govsm.portal.operations.MetricsResource;
import org.govsm.portal.operations.ReadyResource;
import org.govsm.portal.store.Store;
import org.govsm.portal.users.MeResource;
import org.govsm.portal.web.Assets;
import org.govsm.portal.web.AssetsResource;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.DeclaredParameters;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.JsonBodies;
import org.govsm.portal.web.OpenApiResource;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Refusals;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.ResponseFilter;
import org.govsm.portal.web.SafeCookies;
import org.govsm.portal.web.StoreRefusals;
import org.govsm.procurement.metric.MetricDictionary;

/** Everything that the portal answers with, wired by hand. */
final class Application {

  private Application() {}

  static ResourceConfig of(
      PortalConfig config, Store store, AccessMode accessMode, Preparation preparation) {
    PrometheusMeterRegistry metrics = metrics(store);
    LawByDay law = Shipped.laws(store);
    RequestContexts contexts = new RequestContexts(law::languages, config.clock());
    Pages pages = new Pages(contexts, accessMode.table());
    SafeCookies cookies = new SafeCookies(accessMode.publicHosts());

    ResourceConfig application =
        new ResourceConfig()
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
            .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
            .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
            .register(new JsonBodies())
            .register(new WaitForDemonstration(preparation))
            .register(new Refusals())
            .register(new StoreRefusals())
            .register(new ResponseFilter(contexts, pages, cookies))
            .register(timers(metrics))
            .register(new HealthResource())
            .register(new ReadyResource(store, accessMode.table()))
            .register(new MetricsResource(metrics))
            .register(new OpenApiResource())
            .register(new DeclaredParameters())
            .register(new MeResource())
            .register(new AssetsResource(Assets.shipped()))
            .register(new TodayResource(cookies))
            .register(new AssessmentResource(contexts))
            .register(new QuestionsResource(law, contexts))
            .register(new DecisionsResource(law, contexts))
            .register(new SplittingResource(law, contexts))
            .register(new AdviserPage(law, pages))
            .register(new RulesPages(law, pages))
            .register(new CoveragePages(law, pages))
            .register(new CheckPage(pages));
    ContractServices services =
        registerContracts(application, store, accessMode.table(), contexts, config.clock());
    EditionsWiring.register(
        application, store, law, accessMode.table(), contexts, pages, config.clock());
    AccountsWiring.register(
        application, store, accessMode.table(), contexts, pages, config.clock());
    PurchasesWiring.register(application, store, law, contexts, pages, config.clock());
    registerPages(application, services, preparation, law, pages);
    registerControls(application, contexts, pages);
    SecurityWiring.register(application, config, store, accessMode, pages);
    return application;
  }

  private static ContractServices registerContracts(
      ResourceConfig application,
      Store store,
      Authorisation table,
      RequestContexts contexts,
      Clock clock) {
    MetricDictionary dictionary = MetricDictionary.shipped();
    ReadingFiles files = Shipped.files();
    ContractService contracts = new ContractService(dictionary, clock);
    ReadingService readings = new ReadingService(files, clock);
    CertificateService certificates = new CertificateService(contracts, dictionary, clock);
    BoardService boards = new BoardService(contracts, dictionary);
    EventService events = new EventService(files, clock);
    Idempotency idempotency = new Idempotency(store, clock);

    application
        .register(new CertificateDecisionResource(dictionary, contexts))
        .register(new ContractLintResource(dictionary, contexts))
        .register(new FormatsResource(files.layouts(), contexts))
        .register(new ContractsResource(store, contracts, idempotency))
        .register(new ReadingsResource(store, readings, idempotency, contexts))
        .register(new ImportsResource(store, readings, contexts))
        .register(new ScorecardResource(store, boards, contexts))
        .register(new LintResource(store, contracts, boards, dictionary, contexts))
        .register(new CertificatesResource(store, certificates, idempotency, contexts))
        .register(new LedgerResource(store, certificates, contexts))
        .register(new EventsResource(store, events, table))
        .register(new CheckpointsResource(store, events, idempotency))
        .register(new ExportResource(store, events, contexts))
        .register(new SigningKeyResource(store.signingKey()));
    return new ContractServices(
        store, idempotency, contracts, readings, certificates, boards, events, dictionary);
  }

  private static void registerPages(
      ResourceConfig application,
      ContractServices services,
      Preparation preparation,
      LawByDay law,
      Pages pages) {
    application
        .register(new HomePage(law, services, preparation, pages))
        .register(new ContractPages(services, preparation, pages))
        .register(new UploadPages(services, pages))
        .register(new BoardPage(services, pages))
        .register(new CertificatePages(services, pages))
        .register(new EventPages(services, pages));
  }

  private static void registerControls(
      ResourceConfig application, RequestContexts contexts, Pages pages) {
    application
        .register(new ControlsPages(pages))
        .register(new ProcessesPages(pages))
        .register(new ControlsResource())
        .register(new ProfilesResource())
        .register(new ProcessesResource(contexts))
        .register(new TransitionResource(contexts));
  }

  private static PrometheusMeterRegistry metrics(Store store) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("govsm.departments.read.only", store, one -> one.readOnly().size())
        .description("departments that are broken, so that they can only be read")
        .strongReference(true)
        .register(metrics);
    Gauge.builder("govsm.checkpoints.broken", store, one -> one.areCheckpointsBroken() ? 1 : 0)
        .description("1 where a checkpoint is broken, so that none is taken")
        .strongReference(true)
        .register(metrics);
    return metrics;
  }

  private static MetricsApplicationEventListener timers(PrometheusMeterRegistry metrics) {
    return new MetricsApplicationEventListener(
        metrics, new DefaultJerseyTagsProvider(), "http.server.requests", true);
  }
}
