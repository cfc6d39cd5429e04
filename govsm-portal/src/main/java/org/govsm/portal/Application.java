package org.govsm.portal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.glassfish.jersey.micrometer.server.DefaultJerseyTagsProvider;
import org.glassfish.jersey.micrometer.server.MetricsApplicationEventListener;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
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
import org.govsm.portal.api.LedgerResource;
import org.govsm.portal.api.LintResource;
import org.govsm.portal.api.MeResource;
import org.govsm.portal.api.MetricsResource;
import org.govsm.portal.api.OpenApiResource;
import org.govsm.portal.api.ProcessesResource;
import org.govsm.portal.api.ProfilesResource;
import org.govsm.portal.api.QuestionsResource;
import org.govsm.portal.api.ReadingsResource;
import org.govsm.portal.api.ReadyResource;
import org.govsm.portal.api.ScorecardResource;
import org.govsm.portal.api.SigningKeyResource;
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
import org.govsm.portal.demo.Preparation;
import org.govsm.portal.http.JsonTrees;
import org.govsm.portal.http.Refusals;
import org.govsm.portal.http.SafeCookies;
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
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.security.Entrance;
import org.govsm.portal.store.Store;
import org.govsm.procurement.metric.MetricDictionary;

/** Everything that the portal answers with, wired by hand. */
final class Application {

  private Application() {}

  static ResourceConfig of(
      PortalConfig config, Store store, Entrance entrance, Preparation preparation) {
    PrometheusMeterRegistry metrics = metrics(store);
    Laws law = Shipped.laws(store);
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
            .register(new ReadyResource(store, entrance.table()))
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
    Desks desks = registerContracts(application, store, entrance.table(), visitors, config.clock());
    Packs.register(application, store, law, entrance.table(), visitors, pages, config.clock());
    Keeping.register(application, store, entrance.table(), visitors, pages, config.clock());
    Buying.register(application, store, law, visitors, pages, config.clock());
    registerPages(application, desks, preparation, law, pages);
    registerControls(application, visitors, pages);
    Guards.register(application, config, store, entrance, pages);
    return application;
  }

  private static Desks registerContracts(
      ResourceConfig application,
      Store store,
      Authorisation table,
      Visitors visitors,
      Clock clock) {
    MetricDictionary dictionary = MetricDictionary.shipped();
    ReadingFiles files = Shipped.files();
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
        .register(new LedgerResource(store, certificates, visitors))
        .register(new EventsResource(store, events, table))
        .register(new CheckpointsResource(store, events, once))
        .register(new ExportResource(store, events, visitors))
        .register(new SigningKeyResource(store.signingKey()));
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

  private static PrometheusMeterRegistry metrics(Store store) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("govsm.departments.read.only", store, one -> one.readOnly().size())
        .description("departments that are broken, so that they can only be read")
        .strongReference(true)
        .register(metrics);
    return metrics;
  }

  private static MetricsApplicationEventListener timers(PrometheusMeterRegistry metrics) {
    return new MetricsApplicationEventListener(
        metrics, new DefaultJerseyTagsProvider(), "http.server.requests", true);
  }
}
