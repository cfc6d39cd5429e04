package org.govsm.portal.ask;

import java.util.Collection;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.metric.MetricDictionary;

/** Slice of all that is answered without being kept. It needs no store. */
public final class AskSlice {

  private final LawByDay lawByDay;
  private final MetricDictionary dictionary;
  private final Layouts layouts;
  private final Collection<String> roles;

  /** Answers by these laws, figures and files, to people in these roles. */
  public AskSlice(
      LawByDay lawByDay, MetricDictionary dictionary, Layouts layouts, Collection<String> roles) {
    this.lawByDay = lawByDay;
    this.layouts = layouts;
    this.dictionary = dictionary;
    this.roles = List.copyOf(roles);
  }

  /** Registers resources and pages. */
  public void register(ResourceConfig application, RequestContexts contexts, Pages pages) {
    application
        .register(new DecisionsResource(lawByDay, dictionary, roles))
        .register(new AwardDecisionsResource(lawByDay))
        .register(new BillDecisionsResource(lawByDay, dictionary))
        .register(new PaymentDecisionsResource())
        .register(new ResponseDecisionsResource())
        .register(new PilotDecisionsResource())
        .register(new ReferenceResource(lawByDay, layouts))
        .register(new AdviserPage(lawByDay, pages))
        .register(new RulesPages(lawByDay))
        .register(new CoveragePages(lawByDay))
        .register(new CheckPage())
        .register(new PolicyTextPages(pages))
        .register(new ControlsPages())
        .register(new ProcessesPages());
  }
}
