package org.govsm.portal.edge;

import org.glassfish.grizzly.Buffer;

/** The bytes of the head of a request, as far as they have come, before anybody reads them. */
final class HeadBytes {

  private static final String IN_NAMES = "!#$%&'*+-.^_`|~";

  private final Buffer input;
  private int at;
  private int lengths;

  private HeadBytes(Buffer input) {
    this.input = input;
    this.at = input.position();
  }

  /** False for what no head has, wherever in it that stands; what comes later is looked at then. */
  static boolean areClean(Buffer input) {
    HeadBytes head = new HeadBytes(input);
    boolean first = true;
    while (head.at < input.limit()) {
      if (input.get(head.at) == '\r') {
        return head.endsLine(); // an empty line: the end of the head
      } else if (!head.isCleanLine(first)) {
        return false;
      }
      first = false;
    }
    return true;
  }

  /** Goes to the start of the next line, or to the end of what has come. */
  private boolean isCleanLine(boolean first) {
    boolean named = first;
    int start = at;
    while (at < input.limit()) {
      byte one = input.get(at);
      if (one == '\r') {
        return named && endsLine();
      } else if (!named) {
        named = one == ':' && at > start;
        if (named ? !isFirstLength(start) : !isOfName(one)) {
          return false;
        }
      } else if (one >= 0 && one < ' ' && one != '\t' || one == 0x7f) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Grizzly forgets the one length of two: that a request has two is seen here only. */
  private boolean isFirstLength(int start) {
    if (isName("content-length", start) || isName("transfer-encoding", start)) {
      lengths++;
    }
    return lengths <= 1;
  }

  private boolean isName(String name, int start) {
    if (at - start != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      int one = input.get(start + i);
      int lower = one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one;
      if (lower != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean endsLine() {
    boolean clean = at + 1 == input.limit() || input.get(at + 1) == '\n';
    at = Math.min(at + 2, input.limit());
    return clean;
  }

  private static boolean isOfName(byte one) {
    return one >= '0' && one <= '9'
        || one >= 'a' && one <= 'z'
        || one >= 'A' && one <= 'Z'
        || IN_NAMES.indexOf(one) >= 0;
  }
}
