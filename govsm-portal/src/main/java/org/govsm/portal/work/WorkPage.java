package org.govsm.portal.work;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.access.CalendarFeeds;
import org.govsm.portal.access.MailSubscriptions;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.WaitingCounts;
import org.govsm.portal.web.WorkItem;

/** Work page: what waits for the visitor, what is due first before the rest. */
@Path("work")
@Produces(MediaType.TEXT_HTML)
public final class WorkPage {

  private static final int ROWS = 50;

  private final Services services;
  private final Desk desk;
  private final PublicHosts hosts;
  private final boolean mails;

  /**
   * The page.
   *
   * @param mails whether the portal sends mails
   */
  public WorkPage(Services services, Desk desk, PublicHosts hosts, boolean mails) {
    this.mails = mails;
    this.services = services;
    this.desk = desk;
    this.hosts = hosts;
  }

  /**
   * What the page shows.
   *
   * @param all how many items wait, or, where there are more than were looked for, so many at least
   * @param more whether there are more
   * @param next what to add to the address for the next page
   */
  public record View(
      List<WorkItem> items,
      int all,
      boolean more,
      LocalDate today,
      Optional<String> next,
      Optional<Calendar> calendar,
      Optional<Mail> mail) {}

  /** Daily mail of the visitor; there is none where nobody signs in, or no server is configured. */
  public record Mail(Optional<MailSubscriptions.Subscription> subscription, Form form) {}

  /**
   * Calendar address of the visitor; there is none where nobody signs in.
   *
   * @param since since when there is one
   * @param address the address, once, when it was made
   */
  public record Calendar(Optional<Instant> since, Optional<String> address) {}

  /** The page. */
  @GET
  public Response work(@Context ContainerRequestContext request) {
    return show(request, Optional.empty(), Form.blank());
  }

  /** Makes a calendar address in place of any earlier one, or takes it back. */
  @POST
  @Path("calendar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response calendar(
      MultivaluedMap<String, String> sent, @Context ContainerRequestContext request) {
    String user = Caller.of(request).actor();
    Instant now = services.clock().instant();
    if (Form.sent(sent).typed("step").equals("withdraw")) {
      services
          .store()
          .write(
              tx -> {
                new CalendarFeeds(tx).withdraw(user, now);
                return true;
              });
      return Form.seeOther(services.pages().page(request), "/work#calendar");
    }
    String secret = RandomTokens.next();
    services
        .store()
        .write(
            tx -> {
              new CalendarFeeds(tx).make(user, RandomTokens.digest(secret), now);
              return true;
            });
    String address =
        CalendarResource.address(hosts, request).resolve("/work/calendar/" + secret)
            + "?lang="
            + services.pages().page(request).context().language();
    return show(request, Optional.of(address), Form.blank());
  }

  /**
   * The page.
   *
   * @param address a calendar address that was just made
   * @param mail the form of the daily mail
   */
  Response show(ContainerRequestContext request, Optional<String> address, Form mail) {
    Page page = services.pages().page(request);
    int after = (int) Math.min(Cursor.overNumbers(request).number(), Integer.MAX_VALUE - ROWS - 1);
    View view =
        services
            .store()
            .read(
                tx -> {
                  int looked = Math.max(after + ROWS, WaitingCounts.MOST - 1);
                  List<WorkItem> all = desk.first(tx, page.caller(), page.words(), looked + 1);
                  int end = Math.min(all.size(), after + ROWS);
                  return new View(
                      all.subList(Math.min(after, end), end),
                      Math.min(all.size(), looked),
                      all.size() > looked,
                      desk.today(),
                      end < all.size() ? Optional.of("?after=" + end) : Optional.empty(),
                      calendar(tx, page.caller(), address),
                      mail(tx, page.caller(), mail));
                });
    return mail.shown(services.pages().show("work/work", page, view));
  }

  private Optional<Mail> mail(Transaction tx, Caller caller, Form form) {
    return mails && caller.kind() == Caller.Kind.PERSON
        ? Optional.of(new Mail(new MailSubscriptions(tx).of(caller.actor()), form))
        : Optional.empty();
  }

  private static Optional<Calendar> calendar(
      Transaction tx, Caller caller, Optional<String> address) {
    return caller.kind() == Caller.Kind.PERSON
        ? Optional.of(new Calendar(new CalendarFeeds(tx).madeAt(caller.actor()), address))
        : Optional.empty();
  }
}
