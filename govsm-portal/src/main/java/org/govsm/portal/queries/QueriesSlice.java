package org.govsm.portal.queries;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Response desk: queries of the public and legal requests, from the receipt to the close. */
public final class QueriesSlice implements Slice {

  private final GivenBackContent givenBack;

  /** Over the items of moderation that rest on orders. */
  public QueriesSlice(GivenBackContent givenBack) {
    this.givenBack = givenBack;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    QueryService queries = new QueryService(services.clock(), givenBack);
    HoldService holds = new HoldService(queries, services.clock());
    QueryServices own = new QueryServices(queries, holds);
    SettingsService settings = new SettingsService(services.clock());
    application
        .register(new QueriesResource(own))
        .register(new QueryListPages(own))
        .register(new NewQueryPages(own))
        .register(new QueryPages(own))
        .register(new QueryActPages(own))
        .register(new HoldPages(own))
        .register(new FiguresResource(queries))
        .register(new ProviderPages(new ProviderService(services.clock())))
        .register(new ProvidersResource(new ProviderService(services.clock())))
        .register(new CommentPages(new CommentIntake(queries), new CommentService(queries)))
        .register(new CommentWithdrawalPages(new CommentService(queries)))
        .register(new CommentsResource(new CommentIntake(queries), new CommentService(queries)))
        .register(new SettingsResource(settings))
        .register(new SettingsPages(settings));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new QueryThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(
        new WaitingQueries(services.clock()),
        new WaitingSignatures(services.clock()),
        new WaitingHolds(),
        new WaitingProviders(services.clock()));
  }
}
