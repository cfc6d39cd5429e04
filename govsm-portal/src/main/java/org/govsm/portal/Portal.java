package org.govsm.portal;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.glassfish.jersey.micrometer.server.DefaultJerseyTagsProvider;
import org.glassfish.jersey.micrometer.server.MetricsApplicationEventListener;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.portal.api.AssessmentResource;
import org.govsm.portal.api.DecisionsResource;
import org.govsm.portal.api.HealthResource;
import org.govsm.portal.api.MetricsResource;
import org.govsm.portal.api.OpenApiResource;
import org.govsm.portal.api.QuestionsResource;
import org.govsm.portal.http.HttpListener;
import org.govsm.portal.http.JsonTrees;
import org.govsm.portal.http.Languages;
import org.govsm.portal.http.Refusals;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Law;
import org.govsm.portal.pages.AdviserPage;
import org.govsm.portal.pages.Answers;
import org.govsm.portal.pages.Assets;
import org.govsm.portal.pages.AssetsResource;
import org.govsm.portal.pages.CheckPage;
import org.govsm.portal.pages.HomePage;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.RulesPages;
import org.govsm.portal.pages.TodayResource;
import org.govsm.portal.store.DailyWork;
import org.govsm.portal.store.Store;
import org.govsm.procurement.law.ProcurementLaw;

/** The running portal. Everything it consists of is made here, by hand. */
final class Portal implements AutoCloseable {

  private final HttpListener listener;
  private final URI address;
  private final Store store;
  private final DailyWork daily;

  private Portal(HttpListener listener, URI address, Store store, DailyWork daily) {
    this.listener = listener;
    this.address = address;
    this.store = store;
    this.daily = daily;
  }

  static Portal start(PortalConfig config) throws IOException {
    Store store = Store.open(config.database());
    try {
      HttpListener listener =
          HttpListener.start(config.address(), config.limits(), application(config));
      DailyWork daily = DailyWork.start(store, config.clock());
      return new Portal(listener, address(config, listener), store, daily);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static URI address(PortalConfig config, HttpListener listener) {
    String host = config.address().getAddress().getHostAddress();
    String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + authority + ":" + listener.port() + "/");
  }

  static ResourceConfig application(PortalConfig config) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Law law = new Law(ProcurementLaw.library());
    Visitors visitors = new Visitors(languages(), config.clock());
    Pages pages = new Pages(visitors);

    return new ResourceConfig()
        .property(ServerProperties.WADL_FEATURE_DISABLE, true)
        .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
        .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
        .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true)
        .register(new JsonTrees())
        .register(new Refusals())
        .register(new Answers(visitors, pages))
        .register(timers(metrics))
        .register(new HealthResource())
        .register(new MetricsResource(metrics))
        .register(new OpenApiResource())
        .register(new AssetsResource(Assets.shipped()))
        .register(new TodayResource())
        .register(new AssessmentResource(visitors))
        .register(new QuestionsResource(law, visitors))
        .register(new DecisionsResource(law, visitors))
        .register(new HomePage(law, pages))
        .register(new AdviserPage(law, pages))
        .register(new RulesPages(law, pages))
        .register(new CheckPage(pages));
  }

  static Languages languages() {
    return Languages.over(List.of(ProcurementLaw::messages, GovernanceMessages::in));
  }

  private static MetricsApplicationEventListener timers(PrometheusMeterRegistry metrics) {
    return new MetricsApplicationEventListener(
        metrics, new DefaultJerseyTagsProvider(), "http.server.requests", true);
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    listener.close();
    daily.close();
    store.close();
  }
}
