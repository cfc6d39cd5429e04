package org.govsm.procurement.sealing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.vocabulary.ShippedWords;

/**
 * The command of a bidder, run on the bidder's own machine: it seals a bid with a fresh nonce,
 * writes the file to keep and the technical packet to hand in, and sends nothing anywhere. Ends
 * with 0 where the bid is sealed, 1 where the bid is wrong, 2 where the call is wrong or a file
 * cannot be used.
 */
public final class SealBid {

  private static final String NAMES_STAND = "--names-stand";
  private static final String WITHOUT_PRICE = "--without-price";
  private static final String USAGE =
      """
      java -jar govsm-seal-bid.jar [--names-stand] [--without-price] BID.txt

      or, with the two libraries beside each other (on Windows with ; in the place of :)
      java -cp govsm-core.jar:govsm-procurement.jar org.govsm.procurement.sealing.SealBid BID.txt

      BID.txt says in lines NAME = TEXT: tender, id, bidder, price, and what the bidder is:
      name, mseClass (MICRO, SMALL, MEDIUM or NONE), reservedOwner (SC_ST, WOMEN or NONE),
      localContent (0 to 100), and with true or false: trader, startup, stateEnterprise,
      landBorder, landBorderRegistered, debarred. The bid security: security, securityAmount,
      securityUntil, securityNumber, securityIssuer, securityExemption. A paper is a line
      'technical = FILE' or 'financial = FILE'. The price is in rupees, such as 4725000.00.
      --names-stand seals a bid of which a name looks like a price and is none.
      --without-price seals the bid of a first stage of two, which has no price.
      """;
  private static final int NONCE_BYTES = 32;

  private final PrintStream out;
  private final PrintStream err;
  private final Messages words = ShippedWords.of("bid", "en").over(Messages.shipped("en"));

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
    List<String> options = List.of(NAMES_STAND, WITHOUT_PRICE);
    List<String> files = Arrays.stream(args).filter(one -> !options.contains(one)).toList();
    if (files.size() != 1) {
      err.print(USAGE);
      return 2;
    }
    try {
      return new SealBid(out, err).seal(Path.of(files.get(0)), List.of(args));
    } catch (FileAlreadyExistsException e) {
      err.println(e.getFile() + " is there already. Move it: it may be what opens an earlier bid.");
    } catch (NoSuchFileException e) {
      err.println("There is no file " + e.getFile() + ". Run the command in its folder.");
    } catch (IOException e) {
      err.println("This file cannot be used: " + e.getMessage());
    }
    return 2;
  }

  private int seal(Path file, List<String> args) throws IOException {
    BidLines lines = BidLines.read(file);
    Checked<Bid> read = Bid.fromPlain(lines.tree());
    List<InputFault> faults = new ArrayList<>(lines.faults());
    boolean priced = !args.contains(WITHOUT_PRICE);
    faults.addAll(read.<List<InputFault>>fold(bid -> faults(bid, priced), wrong -> wrong));
    faults.forEach(fault -> err.println(told(lines, fault)));
    if (!faults.isEmpty()) {
      err.println("Nothing was sealed and no file written.");
      return 1;
    }
    Bid bid = read.orThrow();
    List<String> like =
        args.contains(NAMES_STAND) ? List.of() : TechnicalPacket.of(bid).likePrices();
    if (!like.isEmpty()) {
      like.forEach(name -> err.println("\"" + name + "\" looks like a price."));
      err.println(
          "It is read before prices are opened. Nothing was sealed: use another name, or where it"
              + " is no price add "
              + NAMES_STAND
              + ".");
      return 1;
    }
    return kept(file, bid);
  }

  private String told(BidLines lines, InputFault fault) {
    String name = lines.name(fault.pointer());
    String place =
        lines
            .line(fault.pointer())
            .map(line -> "Line " + line + (name.matches("\\d*") ? "" : ", " + name))
            .orElse(name.isEmpty() ? "The file" : "A line is missing, " + name);
    return place + ": " + words.say(fault.text());
  }

  private static List<InputFault> faults(Bid bid, boolean priced) {
    if (bid.price().isPresent() != priced) {
      return List.of(fault("/price", priced ? "bid.no-price" : "bid.first-stage"));
    }
    List<InputFault> faults = new ArrayList<>();
    bid.price()
        .filter(Money.ZERO::equals)
        .ifPresent(nil -> faults.add(fault("/price", "bid.nil-price")));
    bid.security()
        .filter(given -> bid.price().filter(given::names).isPresent())
        .ifPresent(given -> faults.add(fault("/security", "bid.security-price")));
    return faults;
  }

  private static InputFault fault(String pointer, String key) {
    return new InputFault(pointer, key, Message.of(key));
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
    out.println("commitment        " + Commitment.of(bid, nonce).digest());
    out.println("technical packet  " + packet.digest());
    out.println("nonce (secret)    " + nonce.hex());
    out.println("hand in           the commitment and " + handed);
    out.println("keep secret       " + kept + " until the financial opening; without it");
    out.println("                  the bid cannot be opened");
    return 0;
  }

  private static void write(Path file, Map<String, ?> tree) throws IOException {
    Files.writeString(file, IndentedTree.text(tree), StandardOpenOption.CREATE_NEW);
  }
}
