package org.govsm.portal.work;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Translations;
import org.govsm.portal.web.WorkSource;

/** Work: what waits for officers, of all slices. */
public final class WorkSlice {

  private static final URI THIS_MACHINE = URI.create("http://localhost:8080/");

  private final Services services;
  private final PublicHosts hosts;
  private final Desk desk;
  private final Optional<MailServer> server;

  /**
   * Work of all slices.
   *
   * @param server where mails are handed over, if the portal sends any
   */
  public WorkSlice(
      Services services, PublicHosts hosts, List<WorkSource> sources, Optional<MailServer> server) {
    this.services = services;
    this.hosts = hosts;
    this.desk = new Desk(sources, services.table(), services.clock());
    this.server = server;
  }

  /** Registers the pages and the resources. */
  public void register(ResourceConfig application) {
    WorkPage page = new WorkPage(services, desk, hosts, server.isPresent());
    application
        .register(page)
        .register(new MailPages(page, server.map(this::post), hosts))
        .register(new WorkResource(desk))
        .register(new CalendarResource(desk, hosts, services.clock()));
  }

  private MailPost post(MailServer at) {
    return new MailPost(services.store(), at, new Mailer(at, services.clock()), services.clock());
  }

  /** The daily mail, to be called often; nothing where the portal sends no mails. */
  public Consumer<Store> mail(Function<LocalDate, Translations> languages) {
    return server
        .<Consumer<Store>>map(
            at ->
                new DailyMail(
                    desk,
                    new Mailer(at, services.clock()),
                    languages,
                    hosts.publicUrl().orElse(THIS_MACHINE),
                    services.clock()))
        .orElse(store -> {});
  }
}
