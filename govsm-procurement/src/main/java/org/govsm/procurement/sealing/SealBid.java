package org.govsm.procurement.sealing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.law.ProcurementLaw;

/**
 * The command of a bidder, run on the bidder's own machine: it seals a bid with a fresh nonce,
 * writes the file to keep and the technical packet to hand in, and sends nothing anywhere. Ends
 * with 0 where the bid is sealed, 1 where the bid is wrong, 2 where the call is wrong or a file
 * cannot be used.
 */
public final class SealBid {

  private static final String USAGE =
      """
      java -cp govsm-core.jar:govsm-procurement.jar org.govsm.procurement.sealing.SealBid BID.txt

      BID.txt says in lines NAME = TEXT: tender, id, bidder, price, and what the bidder is:
      name, mseClass, reservedOwner, localContent, trader, startup, stateEnterprise, landBorder,
      landBorderRegistered, debarred. A paper is a line 'technical = FILE' or 'financial = FILE'.
      """;
  private static final Set<String> OF_BID = Set.of("tender", "id", "price");
  private static final Set<String> FLAGS =
      Set.of(
          "trader", "startup", "stateEnterprise", "landBorder", "landBorderRegistered", "debarred");
  private static final int NONCE_BYTES = 32;

  private final PrintStream out;
  private final PrintStream err;
  private final Messages words = ProcurementLaw.messages("en");

  private SealBid(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command and ends the program with its exit status.
   *
   * @param args the file that says the bid
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs the command.
   *
   * @param args the file that says the bid
   * @param out where results go
   * @param err where problems go
   * @return the exit status
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length != 1) {
      err.print(USAGE);
      return 2;
    }
    try {
      return new SealBid(out, err).seal(Path.of(args[0]));
    } catch (FileAlreadyExistsException e) {
      err.println(e.getFile() + " is there already. Move it: it may be what opens an earlier bid.");
    } catch (IOException e) {
      err.println("This file cannot be used: " + e.getMessage());
    }
    return 2;
  }

  private int seal(Path file) throws IOException {
    Checked<Bid> read = Bid.fromPlain(read(file));
    List<InputFault> faults = read.<List<InputFault>>fold(SealBid::faults, wrong -> wrong);
    faults.forEach(fault -> err.println(fault.pointer() + ": " + words.say(fault.text())));
    return faults.isEmpty() ? kept(file, read.orThrow()) : 1;
  }

  private static List<InputFault> faults(Bid bid) {
    return bid.price().isPresent()
        ? List.of()
        : List.of(new InputFault("/price", "bid.no-price", Message.of("bid.no-price")));
  }

  private int kept(Path file, Bid bid) throws IOException {
    byte[] bytes = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(bytes);
    Nonce nonce = Nonce.of(bytes);
    TechnicalPacket packet = TechnicalPacket.of(bid);
    Path kept = file.resolveSibling(bid.id() + "-kept.json");
    Path handed = file.resolveSibling(bid.id() + "-packet.json");
    for (Path before : List.of(kept, handed)) {
      if (Files.exists(before)) {
        throw new FileAlreadyExistsException(before.toString());
      }
    }
    write(kept, Map.<String, Object>of("bid", bid.toPlain(), "nonce", nonce.hex()));
    write(handed, packet.toPlain());
    packet
        .likePrices()
        .forEach(
            name ->
                err.println(
                    "\""
                        + name
                        + "\" looks like a price. It is read before prices are opened: use"
                        + " another name, and seal the bid anew."));
    out.println("commitment        " + Commitment.of(bid, nonce).digest());
    out.println("technical packet  " + packet.digest());
    out.println("nonce (secret)    " + nonce.hex());
    out.println("hand in           the commitment and " + handed);
    out.println("keep secret       " + kept + " until the financial opening; without it");
    out.println("                  the bid cannot be opened");
    return 0;
  }

  private static void write(Path file, Map<String, ?> tree) throws IOException {
    Files.writeString(file, CanonicalForm.text(tree) + "\n", StandardOpenOption.CREATE_NEW);
  }

  private static Map<String, Object> read(Path file) throws IOException {
    Map<String, Object> bid = new LinkedHashMap<>();
    Map<String, Object> bidder = new LinkedHashMap<>();
    List<Object> papers = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int sign = line.indexOf('=');
      String name = line.substring(0, Math.max(0, sign)).strip();
      String text = line.substring(sign + 1).strip();
      if (name.isEmpty() || name.startsWith("#") || text.isEmpty()) {
        continue;
      }
      if (name.equals("technical") || name.equals("financial")) {
        papers.add(paper(name, file.resolveSibling(text)));
      } else if (OF_BID.contains(name)) {
        bid.put(name, text);
      } else {
        bidder.put(name.equals("bidder") ? "id" : name, value(name, text));
      }
    }
    bid.put("bidder", bidder);
    bid.put("packets", papers);
    return bid;
  }

  private static Object value(String name, String text) {
    if (FLAGS.contains(name) && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    return name.equals("reservedOwner") ? List.of(text.split("[\\s,]+", -1)) : text;
  }

  private static Map<String, Object> paper(String kind, Path file) throws IOException {
    Path name = file.getFileName();
    return Map.of(
        "kind",
        kind.toUpperCase(Locale.ROOT),
        "paper",
        name == null ? "" : name.toString(),
        "digest",
        CanonicalForm.digest(Files.readAllBytes(file)));
  }
}
