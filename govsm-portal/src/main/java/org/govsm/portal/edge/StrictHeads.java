package org.govsm.portal.edge;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;
import org.govsm.portal.web.ProblemDetail;

/**
 * Strict heads: reads requests whose head is written as RFC 9112 has it, and no other: no folded
 * line, no bare line end, no control character, no blank beside the name of a field. Grizzly mends
 * these by itself, so that it could see another request than a proxy in front. Chunked bodies are
 * read by {@link StrictChunks}.
 */
final class StrictHeads extends HttpServerFilter {

  private static final byte[] REFUSED =
      "{\"type\":\"urn:govsm:problem:400\",\"title\":\"Bad request\",\"status\":400}"
          .getBytes(StandardCharsets.UTF_8);

  private final RequestLog log;

  @SuppressWarnings("deprecation") // all constructors are; the server makes its own in the same way
  private StrictHeads(NetworkListener listener, RequestLog log) {
    super(
        listener.isChunkingEnabled(),
        listener.getMaxHttpHeaderSize(),
        null,
        listener.getKeepAlive(),
        null, // those who are idle are sent away by a filter of their own
        listener.getMaxRequestHeaders(),
        listener.getMaxResponseHeaders());
    this.log = log;
  }

  /**
   * Puts it in the place of the filter that reads requests otherwise.
   *
   * @param log which gives each answer an id, whoever makes it
   */
  static void replace(NetworkListener listener, FilterChainBuilder chain, RequestLog log) {
    int place = chain.indexOfType(HttpServerFilter.class);
    HttpServerFilter before = (HttpServerFilter) chain.get(place);
    StrictHeads strict = new StrictHeads(listener, log);
    strict.setMaxPayloadRemainderToSkip(before.getMaxPayloadRemainderToSkip());
    strict.setAllowPayloadForUndefinedHttpMethods(before.isAllowPayloadForUndefinedHttpMethods());
    strict.readChunksStrictly();
    chain.set(place, strict);
  }

  private void readChunksStrictly() {
    for (TransferEncoding one : getTransferEncodings()) {
      if (one instanceof ChunkedTransferEncoding) {
        removeTransferEncoding(one);
        addTransferEncoding(new StrictChunks(one));
      }
    }
  }

  @Override
  protected boolean decodeHttpPacket(
      FilterChainContext context, HttpPacketParsing packet, Buffer input) {
    if (!HeadBytes.areClean(input)) {
      throw new IllegalStateException("the head of a request is not clean");
    }
    return super.decodeHttpPacket(context, packet, input);
  }

  @Override
  protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
    if (response.getStatus() != 400) {
      return super.customizeErrorResponse(response);
    }
    response.setContentType(ProblemDetail.MEDIA_TYPE);
    response.setContentLength(REFUSED.length);
    return HttpContent.builder(response)
        .content(Buffers.wrap(null, REFUSED.clone()))
        .last(true)
        .build();
  }

  /** Every answer goes out here, also those that Grizzly makes by itself. */
  @Override
  protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket packet) {
    if (packet.getHttpHeader() instanceof HttpResponsePacket response && !response.isCommitted()) {
      log.identify(response);
    }
    return super.encodeHttpPacket(context, packet);
  }
}
