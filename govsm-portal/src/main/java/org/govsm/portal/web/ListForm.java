package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * List form: by what a list can be searched, filtered and sorted.
 *
 * @param usual the order where none is asked for, such as {@code title}, or {@code -seq} backwards
 * @param searched whether words can be searched for
 */
public record ListForm(
    String usual, boolean searched, List<ListSort> sorts, List<ListFilter> filters) {

  /** Keeps its own copies. */
  public ListForm {
    sorts = List.copyOf(sorts);
    filters = List.copyOf(filters);
  }

  /** A form without filters and orders but the usual one. */
  public static ListForm by(String usual) {
    return new ListForm(usual, true, List.of(), List.of());
  }

  /** Without a search for words. */
  public ListForm unsearched() {
    return new ListForm(usual, false, sorts, filters);
  }

  /** With one order more. */
  public ListForm sort(String code, String label) {
    List<ListSort> all = new ArrayList<>(sorts);
    all.add(new ListSort(code, label));
    return new ListForm(usual, searched, all, filters);
  }

  /** With one filter more. */
  public ListForm filter(ListFilter filter) {
    List<ListFilter> all = new ArrayList<>(filters);
    all.add(filter);
    return new ListForm(usual, searched, sorts, all);
  }

  /** The codes by which it can be sorted, forwards and backwards. */
  List<String> orders() {
    List<String> all = new ArrayList<>();
    sorts.forEach(one -> all.addAll(List.of(one.code(), one.down())));
    return all;
  }

  Optional<ListFilter> filter(String name) {
    return filters.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
