package org.govsm.portal.web;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * List table: the columns of a list, and by what it is searched, sorted and filtered; it is
 * answered as a page, or as a file that has all rows. Labels are keys of messages.
 */
public final class ListTable<T> {

  private final Page page;
  private final List<ListColumn<T>> columns = new ArrayList<>();
  private ListForm form;

  private ListTable(Page page, ListForm form) {
    this.page = page;
    this.form = form;
  }

  /**
   * A table without columns.
   *
   * @param usual the order where none is asked for
   */
  public static <T> ListTable<T> by(Page page, String usual) {
    return new ListTable<>(page, ListForm.by(usual));
  }

  /** With a column by which it is not sorted. */
  public ListTable<T> column(String label, Function<T, @Nullable Object> cell) {
    columns.add(new ListColumn<>(page.say(label), cell));
    return this;
  }

  /** With a column by which it can be sorted. */
  public ListTable<T> column(String code, String label, Function<T, @Nullable Object> cell) {
    return sort(code, label).column(label, cell);
  }

  /** With an order that is no column of the file. */
  public ListTable<T> sort(String code, String label) {
    form = form.sort(code, page.say(label));
    return this;
  }

  /** With a choice of codes. */
  public ListTable<T> filter(
      String name, String label, Collection<String> codes, Function<String, String> words) {
    return filter(ListFilter.of(name, page.say(label), codes, words));
  }

  /** With a choice of codes whose words begin with a key. */
  public ListTable<T> filter(String name, String label, Collection<String> codes, String key) {
    return filter(name, label, codes, code -> page.say(key + code));
  }

  public ListTable<T> filter(ListFilter filter) {
    form = form.filter(filter);
    return this;
  }

  /** What a request asks of the list. */
  public Listing asked(Call call) {
    return Listing.of(call.request(), form);
  }

  /**
   * The list as it is asked for, with the address of the page.
   *
   * @param file what a file of it is called, without its ending
   */
  public Response answer(
      Call call,
      String template,
      String file,
      BiFunction<Transaction, Listing, ListSource<T>> source,
      BiFunction<Transaction, Listed<T>, Object> view) {
    Listing listing = asked(call);
    return listing
        .format()
        .map(format -> file(call, file, listing, source).in(format))
        .orElseGet(
            () ->
                call.show(
                    template,
                    call.read(
                        tx ->
                            view.apply(
                                tx, Listed.of(listing, page.path(), source.apply(tx, listing))))));
  }

  private ListFile<T> file(
      Call call,
      String name,
      Listing listing,
      BiFunction<Transaction, Listing, ListSource<T>> source) {
    return new ListFile<>(
        name,
        columns,
        (offset, limit) -> call.read(tx -> source.apply(tx, listing).rows(offset, limit)));
  }
}
