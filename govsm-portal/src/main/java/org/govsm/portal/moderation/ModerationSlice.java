package org.govsm.portal.moderation;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Moderation: the published policy, decisions on what others write, appeals, and the audit. */
public final class ModerationSlice implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    ModerationServices own =
        new ModerationServices(
            new ModerationService(services.clock()), new ModerationPolicyService(services.clock()));
    application
        .register(new ModerationResource(own))
        .register(new ModerationPolicyResource(own))
        .register(new RemovalAuditResource(own))
        .register(new ModerationListPages(own))
        .register(new NewModerationPages(own))
        .register(new ModerationPolicyPages(own))
        .register(new RemovalAuditPages(own))
        .register(new ModerationPages(own))
        .register(new ModerationActPages(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new ModerationThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingModeration());
  }
}
