package org.govsm.procurement.sealing;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;

/** Lines of a bid file: the tree that they say, and the line of each of its members. */
final class BidLines {

  private static final Set<String> OF_BID = Set.of("tender", "id", "price");
  private static final Set<String> PAPERS = Set.of("technical", "financial");
  private static final Set<String> FLAGS =
      Set.of(
          "trader", "startup", "stateEnterprise", "landBorder", "landBorderRegistered", "debarred");
  private static final String SECURITY = "security";

  private final Path file;
  private final Map<String, Object> bid = new LinkedHashMap<>();
  private final Map<String, Object> bidder = new LinkedHashMap<>();
  private final Map<String, Object> security = new LinkedHashMap<>();
  private final List<Object> papers = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<InputFault> faults = new ArrayList<>();

  private BidLines(Path file) {
    this.file = file;
  }

  /**
   * Reads a file; papers lie beside it.
   *
   * @throws IOException if it cannot be read, or is no text in UTF-8
   */
  static BidLines read(Path file) throws IOException {
    BidLines read = new BidLines(file);
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      int sign = line.indexOf('=');
      if (sign > 0 && !line.stripLeading().startsWith("#")) {
        read.take(number, line.substring(0, sign).strip(), line.substring(sign + 1).strip());
      } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        read.lines.put("/" + number, number);
        read.faults.add(new InputFault("/" + number, "bid.no-line", Message.of("bid.no-line")));
      }
    }
    return read;
  }

  /** The mark that some editors put before UTF-8 is none of the text. */
  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException(
          file + " is not in UTF-8. Save it as UTF-8 and run the command again.", e);
    }
  }

  private void take(int number, String name, String text) throws IOException {
    if (PAPERS.contains(name)) {
      if (!text.isEmpty()) {
        paper(number, name, text);
      }
      return;
    }
    String place = place(name);
    names.putIfAbsent(place, name);
    boolean twice = lines.putIfAbsent(place, number) != null;
    if (twice) {
      lines.put("/" + number, number);
      faults.add(
          new InputFault(
              "/" + number, "bid.line-twice", Message.of("bid.line-twice").with("name", name)));
    } else if (!text.isEmpty()) {
      put(name, text);
    }
  }

  private static String place(String name) {
    if (OF_BID.contains(name)) {
      return "/" + name;
    } else if (name.startsWith(SECURITY)) {
      return "/" + SECURITY + "/" + ofSecurity(name);
    }
    return "/bidder/" + ofBidder(name);
  }

  private static String ofBidder(String name) {
    return name.equals("bidder") ? "id" : name;
  }

  /** Such as {@code amount} for {@code securityAmount}; the line {@code security} is the form. */
  private static String ofSecurity(String name) {
    return switch (name) {
      case SECURITY -> "form";
      case "securityUntil" -> "validUntil";
      default ->
          name.substring(SECURITY.length(), SECURITY.length() + 1).toLowerCase(Locale.ROOT)
              + name.substring(SECURITY.length() + 1);
    };
  }

  private void put(String name, String text) {
    if (OF_BID.contains(name)) {
      bid.put(name, text);
    } else if (name.startsWith(SECURITY)) {
      security.put(ofSecurity(name), text);
    } else {
      bidder.put(ofBidder(name), value(name, text));
    }
  }

  private static Object value(String name, String text) {
    if (FLAGS.contains(name) && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    return name.equals("reservedOwner") ? List.of(text.split("[\\s,]+", -1)) : text;
  }

  private void paper(int number, String kind, String text) throws IOException {
    String place = "/packets/" + papers.size();
    lines.put(place, number);
    Path paper = file.resolveSibling(text);
    Path name = paper.getFileName();
    boolean found = name != null && Files.isRegularFile(paper);
    if (!found) {
      faults.add(
          new InputFault(
              place, "bid.paper-lacks", Message.of("bid.paper-lacks").with("paper", text)));
    }
    papers.add(
        Map.of(
            "kind",
            kind.toUpperCase(Locale.ROOT),
            "paper",
            name == null ? "" : name.toString(),
            "digest",
            CanonicalForm.digest(found ? Files.readAllBytes(paper) : new byte[0])));
  }

  /** The tree of the bid. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>(bid);
    tree.put("bidder", bidder);
    if (!security.isEmpty()) {
      tree.put(SECURITY, security);
    }
    tree.put("packets", papers);
    return tree;
  }

  /** What is wrong with the lines themselves. */
  List<InputFault> faults() {
    return faults;
  }

  /** The line of a member, or of that in which it stands; nothing for what no line says. */
  Optional<Integer> line(String pointer) {
    for (String place = pointer;
        !place.isEmpty();
        place = place.substring(0, place.lastIndexOf('/'))) {
      if (lines.containsKey(place)) {
        return Optional.ofNullable(lines.get(place));
      }
    }
    return Optional.empty();
  }

  /** The name of a member as its line has it, else as the tree does. */
  String name(String pointer) {
    return names.getOrDefault(pointer, pointer.substring(pointer.lastIndexOf('/') + 1));
  }
}
