package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.procurement.law.ProcurementLaw;

/**
 * Verifier of a packet, offline: every file is there once, none is changed, none was added, the
 * index tells the hash of each document, and the ZIP shows every program the same files. Without
 * the digest of the letter that shows a packet complete in itself alone, and the program says so.
 * As a program it ends with 0 where the packet holds, 1 where it does not, 2 where it cannot be
 * read.
 */
public final class PacketVerifier {

  private static final Pattern DIGEST = Pattern.compile("(?i)sha256:[0-9a-f]{64}");
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S.*)");
  private static final String USAGE =
      """
      java -cp govsm-core.jar:govsm-procurement.jar org.govsm.procurement.rti.PacketVerifier PACKET [sha256:DIGEST]

      PACKET is the ZIP, or the folder it was unpacked into. DIGEST is the one in the letter.
      """;

  private PacketVerifier() {}

  /**
   * Verifies files by the manifest among them.
   *
   * @param entries the files by their paths
   * @return what is wrong, by path; empty where the packet holds
   */
  public static List<InputFault> verify(SortedMap<String, byte[]> entries) {
    List<InputFault> faults = new ArrayList<>();
    byte[] manifest = entries.get(InformationPacket.MANIFEST);
    if (manifest == null) {
      faults.add(fault(InformationPacket.MANIFEST, "no-manifest"));
      return faults;
    }
    String index = new String(entries.getOrDefault("index.json", new byte[0]), UTF_8);
    SortedMap<String, byte[]> left = new TreeMap<>(entries);
    left.remove(InformationPacket.MANIFEST);
    if (new String(manifest, UTF_8).isBlank()) {
      faults.add(fault(InformationPacket.MANIFEST, "empty"));
    }
    for (String line : new String(manifest, UTF_8).lines().toList()) {
      Matcher read = LINE.matcher(line);
      if (!read.matches()) {
        faults.add(fault(InformationPacket.MANIFEST, "line"));
        continue;
      }
      byte[] bytes = left.remove(read.group(2));
      if (bytes == null) {
        faults.add(fault(read.group(2), "missing"));
      } else if (!CanonicalForm.digest(bytes).equals("sha256:" + read.group(1))) {
        faults.add(fault(read.group(2), "changed"));
      } else if (read.group(2).startsWith("documents/") && !index.contains(read.group(1))) {
        faults.add(fault(read.group(2), "index"));
      }
    }
    left.keySet().forEach(path -> faults.add(fault(path, "added")));
    return faults;
  }

  private static InputFault fault(String path, String why) {
    return new InputFault(
        "/" + path, "rti.verify." + why, Message.of("rti.verify." + why).with("path", path));
  }

  /**
   * Runs the verifier and ends the program with its exit status.
   *
   * @param args the packet, and the digest that it should have
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs the verifier.
   *
   * @param args the packet, and the digest that it should have
   * @param out where results go
   * @param err where problems go
   * @return the exit status
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length == 0 || args.length > 2) {
      err.print(USAGE);
      return 2;
    }
    try {
      List<InputFault> faults = new ArrayList<>();
      SortedMap<String, byte[]> entries = entries(Path.of(args[0]), faults);
      faults.addAll(verify(entries));
      if (args.length == 2) {
        digest(args[1].strip(), entries, faults);
      }
      return told(entries, faults, args.length == 2, out);
    } catch (IOException e) {
      err.println("cannot read " + e.getMessage());
      return 2;
    }
  }

  /** A letter may have the digest in capitals. */
  private static void digest(
      String expected, SortedMap<String, byte[]> entries, List<InputFault> faults) {
    if (!DIGEST.matcher(expected).matches()) {
      faults.add(fault(InformationPacket.MANIFEST, "digest"));
    } else if (!expected.toLowerCase(Locale.ROOT).equals(digest(entries))) {
      faults.add(fault(InformationPacket.MANIFEST, "other"));
    }
  }

  private static String digest(SortedMap<String, byte[]> entries) {
    return CanonicalForm.digest(entries.getOrDefault(InformationPacket.MANIFEST, new byte[0]));
  }

  private static int told(
      SortedMap<String, byte[]> entries,
      List<InputFault> faults,
      boolean compared,
      PrintStream out) {
    faults.forEach(each -> out.println(ProcurementLaw.messages("en").say(each.text())));
    out.println(digest(entries));
    if (!compared) {
      out.println(ProcurementLaw.messages("en").say(Message.of("rti.verify.not-compared")));
    }
    out.println(entries.size() + " files, " + faults.size() + " faults");
    return faults.isEmpty() ? 0 : 1;
  }

  private static SortedMap<String, byte[]> entries(Path packet, List<InputFault> faults)
      throws IOException {
    return Files.isDirectory(packet)
        ? folder(packet)
        : PacketZip.read(
            Files.readAllBytes(packet),
            packet.toString(),
            (path, why) -> faults.add(fault(path, why)));
  }

  private static SortedMap<String, byte[]> folder(Path packet) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(packet)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      entries.put(packet.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    return entries;
  }
}
