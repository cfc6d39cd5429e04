package org.govsm.portal.work;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.access.CalendarFeeds;
import org.govsm.portal.access.MailSubscriptions;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.WorkItem;

/**
 * Work page: what waits for the visitor, in the order of work.
 *
 * @param mails whether the portal sends mails
 */
@Path("work")
@Produces(MediaType.TEXT_HTML)
public record WorkPage(Services services, Desk desk, PublicHosts hosts, boolean mails) {

  /** Asks to go on where only one task waits. */
  private static final String ONLY = "only";

  private static final Set<String> WHOLE = Set.of("q", "sort", "state", "department", "format");

  /**
   * What the page shows.
   *
   * @param more whether there are more items than were looked for
   * @param behind of how many contracts the tasks are not in it yet
   */
  public record View(
      Listed<WorkItem> list,
      boolean more,
      int behind,
      LocalDate today,
      Optional<Calendar> calendar,
      Optional<Mail> mail) {

    /** So many are seen at once, and need no search. */
    public static final int FEW = 5;

    /** How many items wait, or, where there are more, so many at least. */
    public long all() {
      return more ? list.count() - 1 : list.count();
    }
  }

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
  public Response work(@Context Call call) {
    return isNowhere(call.page())
        ? Form.seeOther(call.page(), "/sign-in/no-role")
        : show(call.request(), Optional.empty(), Form.blank());
  }

  /** Whoever acts for no department has no work, but to register one. */
  private static boolean isNowhere(Page page) {
    return page.caller().kind() == Caller.Kind.PERSON
        && page.caller().units().filter(Set::isEmpty).isPresent()
        && !page.may("/departments/new");
  }

  /** Makes a calendar address in place of any earlier one, or takes it back. */
  @POST
  @Path("calendar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response calendar(@Context Call call) {
    String user = call.by().actor();
    Instant now = services.clock().instant();
    if (call.form().typed("step").equals("withdraw")) {
      call.write(
          tx -> {
            new CalendarFeeds(tx).withdraw(user, now);
            return true;
          });
      return Form.seeOther(call.page(), "/work#calendar");
    }
    String secret = RandomTokens.next();
    call.write(
        tx -> {
          new CalendarFeeds(tx).make(user, RandomTokens.digest(secret), now);
          return true;
        });
    String address =
        CalendarResource.address(hosts, call.request()).resolve("/work/calendar/" + secret)
            + "?lang="
            + call.page().context().language();
    return show(call.request(), Optional.of(address), Form.blank());
  }

  /**
   * The page.
   *
   * @param address a calendar address that was just made
   * @param mail the form of the daily mail
   */
  Response show(ContainerRequestContext request, Optional<String> address, Form mail) {
    return needsAll(request)
        ? desk.whole().of(() -> shown(request, address, mail))
        : shown(request, address, mail);
  }

  /** Who searches, filters, sorts, takes a file or turns to a deep page has all tasks read. */
  private static boolean needsAll(ContainerRequestContext request) {
    String page = request.getUriInfo().getQueryParameters().getFirst("page");
    boolean told = page != null && page.matches("\\d{1,9}");
    return told && Desk.isDeep(Long.parseLong(page) * Listing.ROWS) || isNarrowed(request);
  }

  private static boolean isNarrowed(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().entrySet().stream()
        .anyMatch(
            one ->
                WHOLE.contains(one.getKey())
                    && one.getValue().stream().anyMatch(said -> !said.isBlank()));
  }

  private Response shown(ContainerRequestContext request, Optional<String> address, Form mail) {
    Page page = services.pages().page(request);
    WorkList list = new WorkList(desk);
    return services.read(
        tx -> {
          Listing listing = Listing.of(request, WorkList.form(tx, page));
          if (listing.format().isPresent()) {
            return list.file(tx, page, listing, listing.format().get());
          }
          WorkList.Shown shown = list.shown(tx, page, listing);
          Optional<WorkItem> only =
              page.given(ONLY).flatMap(any -> only(shown.list().rows(), shown.more()));
          if (only.isPresent()) {
            return Form.seeOther(page, only.get().page());
          }
          View view =
              new View(
                  shown.list(),
                  shown.more(),
                  shown.behind(),
                  desk.today(),
                  calendar(tx, page.caller(), address),
                  mail(tx, page.caller(), mail));
          return mail.shown(services.pages().show("work/work", page, view));
        });
  }

  /** The one task that there is, or the one for which others wait. */
  private static Optional<WorkItem> only(List<WorkItem> shown, boolean more) {
    List<WorkItem> some = shown.stream().filter(WorkItem::holdsUp).toList();
    List<WorkItem> asked = some.isEmpty() ? shown : some;
    return asked.size() == 1 && !more ? Optional.of(asked.get(0)) : Optional.empty();
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
