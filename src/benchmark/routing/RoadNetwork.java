import java.util.Arrays;
import java.util.Random;

/**
 * A network like one of roads, from a seed: places on a grid, each moved about, and from each three
 * legs to near neighbours. The same number of places always gives the same network.
 *
 * @param east kilometres from the corner, of each place
 * @param north likewise
 * @param from where each leg begins
 * @param to where it ends; every leg runs both ways
 * @param metres its length, 1.1 to 1.4 times the distance
 */
record RoadNetwork(double[] east, double[] north, int[] from, int[] to, int[] metres) {

  /** The states lie in so many columns and rows. */
  static final int STATE_COLUMNS = 5;

  static final int STATE_ROWS = 4;

  private static final double SPACING_KM = 5;
  private static final long SEED = 20_260_101;

  /** A network of so many places, with three legs each but at the edges. */
  static RoadNetwork of(int places) {
    Random random = new Random(SEED + places);
    int side = (int) Math.ceil(Math.sqrt(places));
    double[] east = new double[places];
    double[] north = new double[places];
    for (int place = 0; place < places; place++) {
      east[place] = SPACING_KM * (place % side + 0.8 * random.nextDouble());
      north[place] = SPACING_KM * (place / side + 0.8 * random.nextDouble());
    }
    RoadNetwork open =
        new RoadNetwork(east, north, new int[3 * places], new int[3 * places], new int[3 * places]);
    int legs = 0;
    for (int place = 0; place < places; place++) {
      int column = place % side;
      legs = open.add(legs, place, column + 1 < side ? place + 1 : places, random);
      legs = open.add(legs, place, place + side, random);
      int aside = random.nextBoolean() ? 1 : -1;
      boolean inside = column + aside >= 0 && column + aside < side;
      legs = open.add(legs, place, inside ? place + side + aside : places, random);
    }
    return new RoadNetwork(
        east,
        north,
        Arrays.copyOf(open.from, legs),
        Arrays.copyOf(open.to, legs),
        Arrays.copyOf(open.metres, legs));
  }

  private int add(int leg, int place, int other, Random random) {
    if (other >= places()) {
      return leg;
    }
    from[leg] = place;
    to[leg] = other;
    double km = Math.hypot(east[place] - east[other], north[place] - north[other]);
    metres[leg] = (int) Math.round(km * 1000 * (1.1 + 0.3 * random.nextDouble()));
    return leg + 1;
  }

  int places() {
    return east.length;
  }

  int legs() {
    return from.length;
  }

  /** The state that a place lies in, from 0. */
  int stateOf(int place) {
    int side = (int) Math.ceil(Math.sqrt(places()));
    return place % side * STATE_COLUMNS / side + STATE_COLUMNS * (place / side * STATE_ROWS / side);
  }

  /** Pairs of places some legs apart: to warm up whoever takes minutes for those far apart. */
  int[][] nearPairs(int count, long seed) {
    Random random = new Random(seed);
    int[][] pairs = new int[count][];
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(places() - 20);
      pairs[i] = new int[] {start, start + 1 + random.nextInt(19)};
    }
    return pairs;
  }

  /** Pairs of places, at random from a seed. */
  int[][] pairs(int count, long seed) {
    Random random = new Random(seed);
    int[][] pairs = new int[count][];
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(places());
      int end = random.nextInt(places());
      pairs[i] = new int[] {start, end == start ? (end + 1) % places() : end};
    }
    return pairs;
  }
}
