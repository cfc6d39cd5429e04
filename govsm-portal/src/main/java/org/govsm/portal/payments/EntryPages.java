package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.jspecify.annotations.Nullable;

/** Entry pages: entries of the account of the paying office that belong to no order. */
@Path("payments/{department}/entries")
@Produces(MediaType.TEXT_HTML)
public record EntryPages(PaymentServices services) {

  /**
   * Page of entries.
   *
   * @param all those that are open, those of which something is awaited, then those that an officer
   *     cleared, of each the last kept first
   * @param may whether the caller says what entries were
   */
  public record View(
      String department, List<StoredEntry> all, boolean may, Caller caller, Form form) {

    /** Whether the caller says what an entry was. */
    public boolean mayClear(StoredEntry one) {
      return may && one.isFor(caller);
    }

    /** Whether there is one of which the caller says what it was. */
    public boolean isAny() {
      return all.stream().anyMatch(this::mayClear);
    }

    /** Whether an entry is chosen. */
    public boolean isChosen(StoredEntry one) {
      return form.each(EntryMeanings.ENTRIES).contains(one.id());
    }

    /** Those of which money is still to come back. */
    public List<StoredEntry> paid() {
      return all.stream().filter(one -> one.toRecover().paise() > 0).toList();
    }

    /** Whether a receipt may bring back what was paid. */
    public boolean isReceived() {
      return !paid().isEmpty() && meanings().contains(Meaning.CAME_BACK);
    }

    /** What the entries of which the caller says it may have been. */
    public List<Meaning> meanings() {
      return Arrays.stream(Meaning.values())
          .filter(one -> all.stream().filter(this::mayClear).anyMatch(each -> each.canBe(one)))
          .toList();
    }
  }

  private static final List<String> BOXES =
      List.of(Entries.MEANING, Entries.REASON, Entries.BRINGS_BACK);

  /** The entries. */
  @GET
  public Response list(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Says what entries were. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response clear(@Context Call call) {
    Form form = call.form();
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put(EntryMeanings.ENTRIES, form.each(EntryMeanings.ENTRIES));
    for (String name : BOXES) {
      form.text(name).ifPresent(text -> given.put(name, text));
    }
    return call.once(
        tx -> {
          services.meanings().clear(tx, call.department(), given, call.by());
          return "/payments/" + call.department() + "/entries";
        },
        e -> show(call, form.refused(e, EntryPages::field, EntryMeanings.ENTRIES)));
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(EntryMeanings.MEMBERS::contains);
  }

  /** What is to be done stands first, however long ago it was booked. */
  private static List<StoredEntry> all(Entries entries, String department) {
    return Stream.of(
            entries.of(department, StoredEntry.OPEN, EntryMeanings.MOST),
            entries.awaited(department),
            entries.of(department, StoredEntry.CLEARED, EntryMeanings.MOST))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private Response show(Call call, Form form) {
    List<StoredEntry> all = call.read(tx -> all(new Entries(tx), call.department()));
    boolean may = call.page().mayPost("/payments/{department}/entries");
    View view = new View(call.department(), all, may, call.by(), form);
    return form.shown(call.show("payments/entries", view));
  }
}
