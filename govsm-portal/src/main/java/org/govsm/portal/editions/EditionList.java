package org.govsm.portal.editions;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.SearchWords;

/**
 * Edition list: the editions that were uploaded, as a page or as a file. A portal has some hundreds
 * at most, as each is a change of law.
 */
final class EditionList {

  static final String PATH = "/packs";

  private EditionList() {}

  static Listing asked(ContainerRequestContext request, Page page) {
    List<String> states = Arrays.stream(EditionState.values()).map(EditionState::code).toList();
    return Listing.of(
        request,
        ListForm.by("-at")
            .sort("at", page.say("packs.uploaded-at"))
            .sort("pack", page.say("pack.pack"))
            .sort("state", page.say("packs.state"))
            .sort("from", page.say("pack.from"))
            .sort("edition", page.say("pack.edition"))
            .sort("by", page.say("packs.uploaded-by"))
            .filter(
                ListFilter.of(
                    "state",
                    page.say("packs.state"),
                    states,
                    code -> page.say("packs.state-" + code))));
  }

  static Listed<PackRow> of(Transaction tx, Listing listing, Page page) {
    return Listed.of(listing, PATH, ListSource.of(rows(tx, listing, page)));
  }

  static ListFile<PackRow> file(Transaction tx, Listing listing, Page page) {
    return new ListFile<>("editions", columns(page), ListSource.of(rows(tx, listing, page))::rows);
  }

  private static List<PackRow> rows(Transaction tx, Listing listing, Page page) {
    List<StoredPack> all = new PackEditions(tx).all();
    Map<String, List<StoredPack>> ofPack =
        all.stream().collect(Collectors.groupingBy(StoredPack::pack));
    LocalDate today = page.context().today();
    Comparator<PackRow> order = order(listing.sort(), page);
    return all.stream()
        .map(
            one ->
                new PackRow(
                    one, EditionState.of(one, ofPack.getOrDefault(one.pack(), List.of()), today)))
        .filter(row -> listing.passes("state", row.state().code()))
        .filter(
            row ->
                listing.finds(
                    page.packTitle(row.stored().pack()),
                    row.stored().pack(),
                    row.stored().steps().get(0).reason()))
        .sorted((listing.isDown() ? order.reversed() : order).thenComparing(PackRow::path))
        .toList();
  }

  private static Comparator<PackRow> order(String sort, Page page) {
    return switch (sort) {
      case "pack" ->
          Comparator.comparing(row -> SearchWords.fold(page.packTitle(row.stored().pack())));
      case "state" -> Comparator.comparing(PackRow::state);
      case "from" -> Comparator.comparing(row -> row.stored().from().orElse(LocalDate.MAX));
      case "edition" -> Comparator.comparing(row -> row.stored().edition());
      case "by" -> Comparator.comparing(row -> row.stored().uploadedBy());
      default -> Comparator.comparing(row -> row.stored().steps().get(0).at());
    };
  }

  private static List<ListColumn<PackRow>> columns(Page page) {
    return List.of(
        new ListColumn<>(page.say("pack.pack"), row -> page.packTitle(row.stored().pack())),
        new ListColumn<>(page.say("packs.number-label"), row -> row.stored().number()),
        new ListColumn<>(
            page.say("packs.state"), row -> page.say("packs.state-" + row.state().code())),
        new ListColumn<>(page.say("pack.from"), row -> row.stored().from()),
        new ListColumn<>(page.say("pack.edition"), row -> row.stored().edition()),
        new ListColumn<>(
            page.say("packs.uploaded-by"), row -> page.person(row.stored().uploadedBy())),
        new ListColumn<>(page.say("packs.uploaded-at"), row -> row.stored().steps().get(0).at()),
        new ListColumn<>(page.say("packs.why"), row -> row.stored().steps().get(0).reason()));
  }
}
