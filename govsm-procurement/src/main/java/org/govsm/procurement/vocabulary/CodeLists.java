package org.govsm.procurement.vocabulary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codes that the law treats alike, listed under a name. */
public final class CodeLists {

  /** Procedures for which no least time from publication to closing is published. */
  public static final String WITHOUT_BID_TIME = "without-bid-time";

  /** Procedures in which everybody may bid, or say that they are interested. */
  public static final String ADVERTISED = "advertised";

  /** Procedures in which nobody bids. */
  public static final String WITHOUT_BIDS = "without-bids";

  /** Procedures of which several orders are made. */
  public static final String SEVERAL_ORDERS = "several-orders";

  /** Procedures that are made on GeM alone. */
  public static final String ON_GEM = "on-gem";

  private static final CodeLists SHIPPED =
      DataLines.shipped(CodeLists.class, "codes.txt", CodeLists::read);

  private final Map<String, Set<String>> lists;

  private CodeLists(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  /**
   * The lists that come with govsm.
   *
   * @return all of them
   */
  public static CodeLists shipped() {
    return SHIPPED;
  }

  static CodeLists read(DataLines data) {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (DataLines.Line line : data.lines()) {
      String name = line.words().get(0);
      List<String> codes = line.words().subList(1, line.words().size());
      if (codes.isEmpty()) {
        data.fault(line, "the list " + name + " has no codes", "write them after its name");
      } else if (new LinkedHashSet<>(codes).size() < codes.size()) {
        data.fault(line, "the list " + name + " has a code twice", "write each once");
      } else if (lists.putIfAbsent(name, new LinkedHashSet<>(codes)) != null) {
        data.fault(line, "the list " + name + " appears twice", "write it once");
      }
    }
    return new CodeLists(lists);
  }

  /**
   * A list.
   *
   * @return its codes, or nothing where there is no such list
   */
  public Optional<Set<String>> find(String name) {
    return Optional.ofNullable(lists.get(name)).map(Set::copyOf);
  }

  /**
   * Whether a code is listed.
   *
   * @param name the name of the list
   * @param code the code
   * @return true if it is
   * @throws IllegalArgumentException if there is no such list
   */
  public boolean contains(String name, String code) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no list of codes " + name))
        .contains(code);
  }
}
