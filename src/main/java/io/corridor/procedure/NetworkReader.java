package io.corridor.procedure;

import io.corridor.route.TransportNetwork;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.kernel.api.ExecutionContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** Makes a network of what a transaction sees, by cursors of the kernel and on all processors. */
final class NetworkReader {

  /** Relationships below which a second thread takes longer to start than to read. */
  private static final long FEW = 20_000;

  /** Parts of the store for each thread: the last one to end ends soon after the others. */
  private static final int PARTS = 8;

  /** What a leg takes while it is being read, all arrays together. */
  private static final long BYTES = 100;

  private final InternalTransaction transaction;
  private final KernelTransaction kernel;
  private final boolean sources;
  private final StoreTokens tokens;

  /**
   * A reader.
   *
   * @param sources whether it reads who tells of each leg
   */
  NetworkReader(InternalTransaction transaction, boolean sources) {
    this.transaction = transaction;
    this.kernel = transaction.kernelTransaction();
    this.sources = sources;
    this.tokens = StoreTokens.of(kernel.tokenRead(), sources);
  }

  /** Whether a network that was read before holds all that this one would read. */
  boolean isServedBy(NetworkCopy copy) {
    return copy.sources() || !sources;
  }

  /** Whether the network is the same for everybody, nothing being hidden from this user. */
  boolean seesAll() {
    return tokens.areVisibleTo(kernel.securityContext().mode());
  }

  /** Reads everything anew. The transaction answers for the memory until it is read. */
  NetworkCopy read() {
    long bytes =
        tokens.leg() < 0
            ? 0
            : BYTES * kernel.dataRead().countsForRelationship(-1, tokens.leg(), -1);
    kernel.memoryTracker().allocateHeap(bytes);
    try {
      LegArrays legs = new LegArrays(chunks());
      BitSet states = new BitSet();
      placesOf("State", legs).forEach((place, node) -> states.set(place));
      TransportNetwork network = legs.network(states, seasons(legs));
      FactReader facts = new FactReader(transaction, legs.kinds());
      return new NetworkCopy(
          network, legs.places().nodes(), legs.relationships(), facts.read(), sources);
    } finally {
      kernel.memoryTracker().releaseHeap(bytes);
    }
  }

  private List<LegChunk> chunks() {
    int threads = Runtime.getRuntime().availableProcessors();
    // What the transaction has not committed yet, other threads cannot see.
    return threads == 1
            || kernel.dataRead().relationshipsGetCount() < FEW
            || kernel.dataRead().transactionStateHasChanges()
        ? new LegScan(kernel, tokens).all()
        : chunks(threads);
  }

  private List<LegChunk> chunks(int threads) {
    var scan = kernel.dataRead().allRelationshipsScan(threads * PARTS, kernel.cursorContext());
    List<ExecutionContext> contexts = new ArrayList<>();
    List<CompletableFuture<List<LegChunk>>> parts = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads, NetworkReader::thread);
    try {
      for (int i = 0; i < threads; i++) {
        ExecutionContext own = kernel.createExecutionContext();
        contexts.add(own);
        parts.add(
            CompletableFuture.supplyAsync(() -> new LegScan(kernel, tokens).some(scan, own), pool));
      }
      List<LegChunk> chunks = new ArrayList<>();
      parts.forEach(part -> chunks.addAll(part.join()));
      return chunks;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      // A context must not be closed while its thread still reads.
      CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
          .exceptionally(known -> null)
          .join();
      contexts.forEach(ExecutionContext::close);
      pool.shutdown();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "corridor-network");
    thread.setDaemon(true);
    return thread;
  }

  private Map<Integer, String> seasons(LegArrays legs) {
    Map<Integer, String> seasons = new HashMap<>();
    placesOf("Crossing", legs)
        .forEach(
            (place, node) -> {
              if (node.getProperty("season", null) instanceof String season) {
                seasons.put(place, season);
              }
            });
    return seasons;
  }

  private Map<Integer, Node> placesOf(String label, LegArrays legs) {
    Map<Integer, Node> places = new HashMap<>();
    try (var nodes = transaction.findNodes(Label.label(label))) {
      while (nodes.hasNext()) {
        Node node = nodes.next();
        OptionalInt place =
            legs.places().find(transaction.elementIdMapper().nodeId(node.getElementId()));
        place.ifPresent(number -> places.put(number, node));
      }
    }
    return places;
  }
}
