/*
 * The ten-year farm model in C, written from its specification alone: the measure of the library's speed, and a second
 * opinion on its numbers. It trusts its input.
 *
 *   farm-model <years> <scenario or Base> [<runs> <seed> [<repeats>]] < tables
 *
 * Tables stand one after the other: a line "=name", then rows of cells separated by tabs, first the column names.
 * Prints a line for each line of the statements with its years; with runs, the statistics of the outcomes instead; with
 * repeats (and runs 0 for the statements), the milliseconds of processor time of each repetition
 * instead.
 */
#include <ctype.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

enum { MOST_YEARS = 31, MOST_ROWS = 512, MOST_CELLS = 64, MOST_RISKS = 40, CLASSES = 5 };

/* ---- Labels: name, kind ('$' money, 's' a single number), default, limits that draws are clipped to ---- */

#define NEEDED NAN
#define FOLLOWS NAN
#define LOTS 1e12
#define OVER_0 1e-9
#define LABELS(X) \
  X(FirstYear, "First year", 's', NEEDED, 1900, 2200) \
  X(Inflation, "Inflation", 's', 0, -0.2, 1) \
  X(Cows, "Cows", 's', NEEDED, OVER_0, 1e5) \
  X(TargetCows, "Target cows", ' ', FOLLOWS, OVER_0, 1e5) \
  X(HeiferCalves, "Heifer calves", 's', NAN, 0, 1e5) \
  X(YoungHeifers, "Heifers 1-2 years", 's', NAN, 0, 1e5) \
  X(OldHeifers, "Heifers over 2 years", 's', NAN, 0, 1e5) \
  X(YoungMales, "Young males", 's', NAN, 0, 1e5) \
  X(CalvesPerCow, "Calves per cow", ' ', 0.91, 0.1, 1.5) \
  X(CowDeathRate, "Cow death rate", ' ', 0.01, 0, 0.5) \
  X(CullingRate, "Culling rate", ' ', 0.15, 0, 0.9) \
  X(CalfDeathRate, "Calf death rate", ' ', 0.2, 0, 0.9) \
  X(HeiferDeathRate, "Heifer death rate", ' ', FOLLOWS, 0, 0.5) \
  X(FemaleCalves, "Female calves", ' ', 0.5, 0.3, 0.95) \
  X(AgeAtFirstCalving, "Age at first calving", ' ', 36, 20, 60) \
  X(HeiferCalvesSold, "Heifer calves sold", ' ', 0, 0, 1) \
  X(MaleCalvesKept, "Male calves kept", ' ', 0, 0, 1) \
  X(ClosedHerd, "Closed herd", ' ', 0, 0, 1) \
  X(CowPrice, "Cow price", '$', NEEDED, OVER_0, LOTS) \
  X(CullCowPrice, "Cull cow price", '$', NEEDED, OVER_0, LOTS) \
  X(HeiferPrice, "Heifer price", '$', FOLLOWS, 0, LOTS) \
  X(CalfPrice, "Calf price", '$', 0, 0, LOTS) \
  X(YoungMalePrice, "Young male price", '$', 0, 0, LOTS) \
  X(MilkYield, "Milk yield", ' ', NEEDED, 100, 20000) \
  X(Fat, "Fat", ' ', NEEDED, 1, 15) \
  X(Protein, "Protein", ' ', NEEDED, 1, 15) \
  X(MilkToCalves, "Milk to calves", ' ', 0, 0, 2000) \
  X(MilkLost, "Milk lost", ' ', 0, 0, 0.9) \
  X(MilkUsedAtHome, "Milk used at home", ' ', 0, 0, 1e9) \
  X(MilkPrice, "Milk price", '$', NEEDED, OVER_0, LOTS) \
  X(MilkMarketingCost, "Milk marketing cost", '$', 0, 0, LOTS) \
  X(ManureValue, "Manure value", '$', 0, 0, LOTS) \
  X(ManureSold, "Manure sold", ' ', 0, 0, 1) \
  X(DairyPayments, "Dairy payments", '$', 0, 0, LOTS) \
  X(ConcentratesPerCow, "Concentrates per cow", ' ', 0, 0, 20000) \
  X(ConcentratesPerYoung, "Concentrates per young animal", ' ', 0, 0, 20000) \
  X(RoughagePerCow, "Roughage per cow", ' ', 0, 0, 50000) \
  X(RoughagePerYoung, "Roughage per young animal", ' ', 0, 0, 50000) \
  X(ConcentratePrice, "Concentrate price", '$', 0, 0, LOTS) \
  X(RoughagePrice, "Roughage price", '$', 0, 0, LOTS) \
  X(ForageGrowingCost, "Forage growing cost", '$', 0, 0, LOTS) \
  X(HealthCostPerCow, "Health cost per cow", '$', 0, 0, LOTS) \
  X(BreedingCostPerCow, "Breeding cost per cow", '$', 0, 0, LOTS) \
  X(OtherCostPerCow, "Other cost per cow", '$', 0, 0, LOTS) \
  X(CostPerYoung, "Cost per young animal", '$', 0, 0, LOTS) \
  X(FixedCosts, "Fixed costs", '$', 0, 0, LOTS) \
  X(FixedCostsElsewhere, "Fixed costs elsewhere", ' ', 0, 0, 1) \
  X(LabourPerCow, "Labour per cow", ' ', 0, 0, 8760) \
  X(FamilyHoursForDairy, "Family hours for dairy", ' ', INFINITY, 0, 1e6) \
  X(FamilyWage, "Family wage", '$', 0, 0, LOTS) \
  X(HiredWage, "Hired wage", '$', FOLLOWS, 0, LOTS) \
  X(FamilyHoursElsewhere, "Family hours elsewhere", ' ', 0, 0, 1e6) \
  X(OwnLand, "Own land", ' ', 0, 0, 1e6) \
  X(RentedLand, "Rented land", ' ', 0, 0, 1e6) \
  X(DairyLand, "Dairy land", ' ', FOLLOWS, 0, 1e6) \
  X(RentPaid, "Rent paid", '$', 0, 0, LOTS) \
  X(LandValue, "Land value", '$', 0, 0, LOTS) \
  X(OwnLandRent, "Own land rent", '$', FOLLOWS, 0, LOTS) \
  X(CropReceipts, "Crop receipts", '$', 0, 0, LOTS) \
  X(CropCosts, "Crop costs", '$', 0, 0, LOTS) \
  X(OtherFarmReceipts, "Other farm receipts", '$', 0, 0, LOTS) \
  X(OtherFarmCosts, "Other farm costs", '$', 0, 0, LOTS) \
  X(OtherPayments, "Other payments", '$', 0, 0, LOTS) \
  X(OtherProduce, "Other produce used at home", '$', 0, 0, LOTS) \
  X(OtherAnimals, "Other animals", '$', 0, 0, LOTS) \
  X(Cash, "Cash", 's', 0, -LOTS, LOTS) \
  X(OverdraftRate, "Overdraft rate", ' ', 0.06, 0, 1) \
  X(SavingsRate, "Savings rate", ' ', 0, 0, 1) \
  X(OwnCapitalRate, "Own capital rate", ' ', 0.03, 0, 1) \
  X(CirculatingCapital, "Circulating capital", '$', 0, 0, LOTS) \
  X(AssetPrices, "Asset prices", '$', 1, OVER_0, 100) \
  X(TaxRate, "Tax rate", ' ', 0, 0, 0.9) \
  X(TaxFreeIncome, "Tax-free income", '$', 0, 0, LOTS) \
  X(Persons, "Persons", ' ', 0, 0, 1000) \
  X(OffFarmIncome, "Off-farm income", '$', 0, 0, LOTS) \
  X(OffFarmHours, "Off-farm hours", ' ', 0, 0, 1e6) \
  X(LivingExpenses, "Living expenses", '$', 0, 0, LOTS)

enum {
#define X(label, ...) label,
  LABELS(X)
#undef X
  LABEL_COUNT
};
static const struct label {
  const char *name;
  char kind;
  double standard, low, high;
} labels[] = {
#define X(label, ...) {__VA_ARGS__},
    LABELS(X)
#undef X
};

/** What a label without a value of its own follows. */
static double followed(int label, const double *v) {
  switch (label) {
    case TargetCows: return v[Cows];
    case HeiferDeathRate: return v[CowDeathRate];
    case HeiferPrice: return v[CowPrice];
    case HiredWage: return v[FamilyWage];
    case DairyLand: return v[OwnLand] + v[RentedLand];
    default: return 0.04 * v[LandValue]; /* Own land rent */
  }
}

/* ---- Lines of the statements ---- */

#define LINES(X) \
  X(cowsStart, "Cows, start") X(entered, "First calvers") X(bought, "Cows bought") X(died, "Cows died") \
  X(culled, "Cows culled") X(surplus, "Surplus heifers sold") X(cowsEnd, "Cows, end") X(cows, "Cows, average") \
  X(born, "Calves born") X(calvesDied, "Calves died") X(heiferCalvesSold, "Heifer calves sold") \
  X(maleCalvesSold, "Male calves sold") X(youngDied, "Young stock died") X(youngMalesSold, "Young males sold") \
  X(heiferCalvesEnd, "Heifer calves, end") X(youngHeifersEnd, "Heifers 1-2 years, end") \
  X(oldHeifersEnd, "Heifers over 2 years, end") X(youngMalesEnd, "Young males, end") \
  X(young, "Young stock, average") \
  X(milk, "Milk produced") X(toCalves, "Milk to calves") X(lost, "Milk lost") X(home, "Milk used at home") \
  X(sold, "Milk sold") X(ecm, "Marketable milk, ECM") X(fat, "Fat produced") X(fatSold, "Fat sold") \
  X(concentrates, "Concentrates fed") X(roughage, "Roughage bought") X(labour, "Dairy labour") \
  X(family, "Family labour, dairy") X(hired, "Hired labour") \
  X(milkSales, "Milk sales") X(cullSales, "Cull cow sales") X(heiferSales, "Surplus heifer sales") \
  X(calfSales, "Calf sales") X(youngMaleSales, "Young male sales") X(manureSales, "Manure sales") \
  X(dairyPayments, "Dairy payments") X(cropReceipts, "Crop receipts") X(otherReceipts, "Other farm receipts") \
  X(otherPayments, "Other payments") X(receipts, "Total receipts") X(concentrateCosts, "Concentrates") \
  X(roughageCosts, "Roughage") X(forageCosts, "Forage growing") X(health, "Health") X(breeding, "Breeding") \
  X(otherCowCosts, "Other cow costs") X(youngCosts, "Young stock costs") X(marketing, "Milk marketing") \
  X(replacements, "Replacement cows") X(cropCosts, "Crop costs") X(otherCosts, "Other farm costs") \
  X(fixedCosts, "Fixed costs") X(repairs, "Repairs") X(wages, "Wages") X(rent, "Land rent") \
  X(interest, "Interest paid") X(expenses, "Total cash expenses") X(ncfi, "Net cash farm income") \
  X(depreciation, "Depreciation") X(inventory, "Inventory change") X(gains, "Capital gains") \
  X(homeUse, "Produce used at home") X(farmIncome, "Farm income") X(ownLabour, "Own labour cost") \
  X(ownLand, "Own land cost") X(ownCapital, "Own capital cost") X(profit, "Entrepreneur's profit") \
  X(openingCash, "Opening cash") X(offFarm, "Off-farm income") X(savings, "Savings interest") X(tax, "Tax") \
  X(living, "Living expenses") X(afterLiving, "Cash after living") X(purchases, "Asset purchases") \
  X(herdGrowth, "Cows for growth") X(tradeIns, "Trade-ins") X(landBought, "Land purchases") \
  X(drawn, "Loans drawn") X(principal, "Principal repaid") X(cashChange, "Change in cash") \
  X(closingCash, "Closing cash") \
  X(land, "Land") X(livestock, "Livestock") X(otherAnimals, "Other animals") X(buildings, "Buildings") \
  X(machinery, "Machinery") X(cashInHand, "Cash in hand") X(assets, "Total assets") X(loans, "Loans") \
  X(overdraft, "Overdraft") X(liabilities, "Total liabilities") X(equity, "Equity") \
  X(equityStart, "Equity at start") X(retained, "Profit retained") X(revaluation, "Revaluation") X(check, "Check") \
  X(equityRatio, "Equity ratio") X(realEquity, "Real equity") \
  X(milkPer100, "Milk price, per 100 kg") X(cattlePer100, "Cattle returns, per 100 kg") \
  X(otherPer100, "Other returns, per 100 kg") X(paymentsPer100, "Payments, per 100 kg") \
  X(returnsPer100, "Total returns, per 100 kg") X(cashPer100, "Cash costs, per 100 kg") \
  X(depreciationPer100, "Depreciation, per 100 kg") X(opportunityPer100, "Opportunity costs, per 100 kg") \
  X(costsPer100, "Total costs, per 100 kg") X(milkOnlyPer100, "Cost of milk only, per 100 kg") \
  X(incomePer100, "Farm income, per 100 kg") X(profitPer100, "Entrepreneur's profit, per 100 kg") \
  X(meansPer100, "Means of production, per 100 kg") X(labourPer100, "Labour costs, per 100 kg") \
  X(landPer100, "Land costs, per 100 kg") X(capitalPer100, "Capital costs, per 100 kg") \
  X(dairyReturns, "Dairy returns") X(dairyNcfi, "Dairy net cash income") X(otherNcfi, "Other net cash income") \
  X(dairyIncome, "Dairy farm income") X(dairyProfit, "Dairy entrepreneur's profit") \
  X(dairyMargin, "Profit margin, dairy") X(farmMargin, "Profit margin, farm") \
  X(returnToLabour, "Return to labour") X(averageWage, "Average wage") X(familyShare, "Family labour share") \
  X(yieldEcm, "Milk yield, ECM") X(milkPerHa, "Milk per ha, ECM") X(milkPerHour, "Milk per hour, ECM") \
  X(stocking, "Stocking rate") X(concentratesPerKg, "Concentrates per kg ECM") X(capitalPerCow, "Capital per cow") \
  X(milkHome, "Milk used at home, value") X(manureHome, "Manure used at home, value") \
  X(produceHome, "Other produce used at home, value") X(householdIncome, "Household income") \
  X(nonCashShare, "Non-cash share") X(perPerson, "Income per person") X(perDay, "Income per person and day") \
  X(livingCover, "Living cover") X(debtService, "Debt service") X(debtCover, "Debt service cover") \
  X(familyHours, "Family hours, all work")

struct year {
#define X(line, name) double line;
  LINES(X)
#undef X
};
static const char *const lineNames[] = {
#define X(line, name) name,
    LINES(X)
#undef X
};
enum { LINE_COUNT = sizeof lineNames / sizeof *lineNames };

/* ---- Tables as text ---- */

struct table {
  int rows, cells[MOST_ROWS];
  char *cell[MOST_ROWS][MOST_CELLS];
};
static struct table farmTable, assetTable, loanTable, scenarioTable, riskTable, correlationTable;

static void readTables(void) {
  static const char *const names[] = {"farm", "assets", "loans", "scenarios", "risks", "correlations"};
  struct table *const tables[] = {&farmTable, &assetTable, &loanTable, &scenarioTable, &riskTable, &correlationTable};
  struct table *current = NULL;
  char line[8192];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\r\n")] = 0;
    if (*line == '=') {
      for (int k = 0; k < 6; k++)
        if (!strcmp(line + 1, names[k])) current = tables[k];
      continue;
    }
    int row = current->rows++;
    char *rest = strdup(line), *cell;
    while ((cell = strsep(&rest, "\t"))) current->cell[row][current->cells[row]++] = cell;
  }
}

static const char *text(const struct table *table, int row, const char *column) {
  for (int k = 0; table->rows && k < table->cells[0]; k++)
    if (!strcasecmp(table->cell[0][k], column)) return k < table->cells[row] ? table->cell[row][k] : "";
  return "";
}

/** The number of a cell; the fallback where it is empty, 0 or a word other than zero. */
static double number(const char *cell, double fallback) {
  if (!strcasecmp(cell, "zero")) return 0;
  double value = atof(cell);
  return value == 0 ? fallback : value;
}

static int labelOf(const char *name) {
  for (int k = 0; k < LABEL_COUNT; k++)
    if (!strcasecmp(labels[k].name, name)) return k;
  fprintf(stderr, "no label %s\n", name);
  exit(1);
}

/* ---- The farm as it is read ---- */

enum how { FACTOR, ADD, SET };
static enum how howOf(const char *cell) {
  return !strcasecmp(cell, "add") ? ADD : !strcasecmp(cell, "set") ? SET : FACTOR;
}
static double change(double x, enum how how, double amount) {
  return how == FACTOR ? x * amount : how == ADD ? x + amount : amount;
}

struct asset {
  bool building, replace;
  double cost, repairs, tradeIn, dairy;
  int bought, life;
};
struct loan {
  char method; /* A, E or B */
  double amount, rate, dairy, annuity;
  int drawn, years, grace;
};
struct shift {
  int label, from, to;
  enum how how;
  double amount;
};
struct risk {
  int label, group, count;
  char distribution; /* T, P, N, E (empirical) or V (event) */
  enum how how;
  double p[MOST_CELLS], loading, rest, persistence, fresh;
};

static int years, firstYear, assetCount, loanCount, shiftCount, riskCount, groupCount, followerCount;
static double inflation, otherAnimalsGrowth;
static struct asset assets[MOST_ROWS];
static struct loan loans[MOST_ROWS];
static struct shift shifts[MOST_ROWS];
static struct risk risks[MOST_RISKS];
static double cholesky[MOST_RISKS][MOST_RISKS];
static bool correlated;
static int followers[LABEL_COUNT];
static bool follows[LABEL_COUNT];
static double base[MOST_YEARS][LABEL_COUNT]; /* 3.1, the base path; what follows is filled in for year 0 */
static double path[MOST_YEARS][LABEL_COUNT]; /* after the scenario, without what follows */

static void readFarm(void) {
  int rowOf[LABEL_COUNT] = {0};
  for (int row = 1; row < farmTable.rows; row++) rowOf[labelOf(text(&farmTable, row, "label"))] = row;
#define VALUE(label) number(rowOf[label] ? text(&farmTable, rowOf[label], "value") : "", labels[label].standard)
  firstYear = (int)VALUE(FirstYear);
  inflation = VALUE(Inflation);
  for (int k = 0; k < LABEL_COUNT; k++) {
    int row = rowOf[k];
    double growth = row ? number(text(&farmTable, row, "change"), 0) : 0;
    if (k == OtherAnimals) otherAnimalsGrowth = growth;
    base[0][k] = VALUE(k);
    for (int t = 1; t <= years; t++) {
      char column[16];
      snprintf(column, sizeof column, "%d", firstYear + t);
      base[t][k] = base[t - 1][k] * (1 + growth) * (labels[k].kind == '$' ? 1 + inflation : 1);
      if (row) base[t][k] = number(text(&farmTable, row, column), base[t][k]);
    }
    follows[k] = isnan(base[0][k]) && (k < HeiferCalves || k > YoungMales);
    if (follows[k]) followers[followerCount++] = k;
  }
}

static bool runs(const struct table *table, int row, const char *scenario) {
  const char *name = text(table, row, "scenario");
  return !*name || !strcasecmp(name, scenario);
}

static void readAssets(const char *scenario) {
  for (int row = 1; row < assetTable.rows; row++) {
    if (!runs(&assetTable, row, scenario)) continue;
#define CELL(column, fallback) number(text(&assetTable, row, column), fallback)
    assets[assetCount++] = (struct asset){
        .building = !strcasecmp(text(&assetTable, row, "kind"), "building"),
        .replace = strcasecmp(text(&assetTable, row, "replace"), "no") != 0,
        .cost = CELL("cost", 0),
        .repairs = CELL("repairs", 0),
        .tradeIn = CELL("trade-in", 0),
        .dairy = 1 - CELL("elsewhere", 0),
        .bought = (int)CELL("bought", 0) - firstYear,
        .life = (int)CELL("life", 1),
    };
#undef CELL
  }
}

static void readLoans(const char *scenario) {
  for (int row = 1; row < loanTable.rows; row++) {
    if (!runs(&loanTable, row, scenario)) continue;
#define CELL(column, fallback) number(text(&loanTable, row, column), fallback)
    int drawn = (int)CELL("drawn", 0);
    struct loan loan = {
        .method = (char)toupper(*text(&loanTable, row, "method")),
        .amount = CELL("amount", 0),
        .rate = CELL("rate", 0.06),
        .dairy = 1 - CELL("elsewhere", 0),
        .drawn = drawn ? drawn - firstYear : -1,
        .years = (int)CELL("years", 1),
        .grace = (int)CELL("grace", 0),
    };
#undef CELL
    int term = loan.years - loan.grace;
    loan.annuity = loan.rate == 0 ? loan.amount / term : loan.amount * loan.rate / (1 - pow(1 + loan.rate, -term));
    loans[loanCount++] = loan;
  }
}

static void readScenario(const char *scenario) {
  for (int row = 1; row < scenarioTable.rows; row++) {
    if (strcasecmp(text(&scenarioTable, row, "scenario"), scenario) || !*text(&scenarioTable, row, "label")) continue;
    shifts[shiftCount++] = (struct shift){
        .label = labelOf(text(&scenarioTable, row, "label")),
        .from = (int)number(text(&scenarioTable, row, "from"), firstYear) - firstYear,
        .to = (int)number(text(&scenarioTable, row, "to"), firstYear + years) - firstYear,
        .how = howOf(text(&scenarioTable, row, "how")),
        .amount = number(text(&scenarioTable, row, "amount"), 0),
    };
  }
}

static double shifted(int label, int t, double x) {
  for (int k = 0; k < shiftCount; k++)
    if (shifts[k].label == label && t >= shifts[k].from && t <= shifts[k].to)
      x = change(x, shifts[k].how, shifts[k].amount);
  return x;
}

static void follow(int t, double *v) {
  for (int k = 0; k < followerCount; k++) v[followers[k]] = shifted(followers[k], t, followed(followers[k], v));
}

static void walkPaths(void) {
  for (int t = 0; t <= years; t++)
    for (int k = 0; k < LABEL_COUNT; k++) path[t][k] = shifted(k, t, base[t][k]);
  for (int k = 0; k < followerCount; k++) base[0][followers[k]] = followed(followers[k], base[0]);
}

/* ---- 3.2 to 3.7, the year ---- */

/** What stands at the end of a year; the farm at the start of year 0. */
struct state {
  double cows, heifers[CLASSES], males, cash, equity;
  double livestock, buildings, machinery, dairyBooks, loans, dairyLoans;
  double cowValue, heiferValue[CLASSES], maleValue, ownLand, landValue, otherAnimals;
  double loanLeft[MOST_ROWS], price[MOST_ROWS];
  int age[MOST_ROWS]; /* of an asset; -1 = not there yet */
};

static double calvingShare(int k, double age) { return fmin(1, fmax(0, k + 2 - age / 12)); }

/** 3.2, from the base values of year 0. */
static void openingHerd(struct state *s) {
  const double *v = base[0];
  double survivors = v[CalvesPerCow] * v[Cows] * (1 - v[CalfDeathRate]);
  s->cows = v[Cows];
  s->males = (1 - v[FemaleCalves]) * survivors * v[MaleCalvesKept];
  s->heifers[0] = v[FemaleCalves] * survivors * (1 - v[HeiferCalvesSold]);
  for (int k = 1; k < CLASSES; k++)
    s->heifers[k] = s->heifers[k - 1] * (1 - v[HeiferDeathRate]) * (1 - calvingShare(k - 1, v[AgeAtFirstCalving]));
  if (!isnan(v[YoungMales])) s->males = v[YoungMales];
  if (!isnan(v[HeiferCalves])) s->heifers[0] = v[HeiferCalves];
  if (!isnan(v[YoungHeifers])) s->heifers[1] = v[YoungHeifers];
  if (!isnan(v[OldHeifers])) {
    double old = s->heifers[2] + s->heifers[3] + s->heifers[4];
    for (int k = 2; k < CLASSES; k++)
      s->heifers[k] = old > 0 ? v[OldHeifers] * s->heifers[k] / old : k == 2 ? v[OldHeifers] : 0;
  }
}

/** 3.6, values per head. */
static void headValues(const double *v, struct state *s) {
  double age = v[AgeAtFirstCalving] / 12;
  s->cowValue = v[CowPrice];
  for (int k = 0; k < CLASSES; k++)
    s->heiferValue[k] = v[CalfPrice] + (v[CowPrice] - v[CalfPrice]) * fmin(1, (k + 0.5) / age);
  s->maleValue = (v[CalfPrice] + v[YoungMalePrice]) / 2;
}

/** Value of the animals of one state at the values per head of another. */
static double herdAt(const struct state *heads, const struct state *values) {
  double sum = heads->cows * values->cowValue + heads->males * values->maleValue;
  for (int k = 0; k < CLASSES; k++) sum += heads->heifers[k] * values->heiferValue[k];
  return sum;
}

static double bookValue(const struct asset *asset, double price, int age) {
  return price * fmax(0, 1 - (double)age / asset->life);
}

/** The state before anything is bought or drawn, at the final values of year 0 (3.7). */
static void opening(const struct state *herd, const double *v, struct state *s) {
  memcpy(s, herd, offsetof(struct state, loanLeft));
  headValues(v, s);
  s->cash = v[Cash];
  s->ownLand = v[OwnLand];
  s->landValue = v[LandValue];
  s->otherAnimals = v[OtherAnimals];
  s->livestock = herdAt(s, s);
  s->buildings = s->machinery = s->dairyBooks = s->loans = s->dairyLoans = 0;
  for (int k = 0; k < assetCount; k++) {
    const struct asset *asset = &assets[k];
    s->age[k] = asset->bought < 0 ? -asset->bought : -1;
    s->price[k] = asset->cost;
    if (s->age[k] < 0) continue;
    double book = bookValue(asset, s->price[k], s->age[k]);
    *(asset->building ? &s->buildings : &s->machinery) += book;
    s->dairyBooks += book * asset->dairy;
  }
  for (int k = 0; k < loanCount; k++) {
    s->loanLeft[k] = loans[k].drawn < 0 ? loans[k].amount : 0;
    s->loans += s->loanLeft[k];
    s->dairyLoans += s->loanLeft[k] * loans[k].dairy;
  }
  s->equity = s->ownLand * s->landValue + s->livestock + s->otherAnimals + s->buildings + s->machinery;
  s->equity += s->cash - s->loans;
}

static double over(double numerator, double divisor) { return divisor == 0 ? NAN : numerator / divisor; }

/** 3.3: moves the heads from the start of the year to its end. Gives the cows bought to grow. */
static double herdYear(const double *v, struct state *s, struct year *y) {
  double alive = 1 - v[HeiferDeathRate], heifersStart = 0, heifersEnd = 0, aged[CLASSES + 1];
  y->cowsStart = s->cows;
  y->died = v[CowDeathRate] * s->cows;
  y->culled = fmin(v[CullingRate], 1 - v[CowDeathRate]) * s->cows;
  y->entered = 0;
  for (int k = 0; k < CLASSES; k++) {
    double q = k == CLASSES - 1 ? 1 : calvingShare(k, v[AgeAtFirstCalving]);
    heifersStart += s->heifers[k];
    y->entered += q * s->heifers[k] * alive;
    aged[k + 1] = (1 - q) * s->heifers[k] * alive;
  }
  double gap = v[TargetCows] - (s->cows - y->died - y->culled + y->entered);
  y->bought = gap >= 0 && v[ClosedHerd] != 1 ? gap : 0;
  y->surplus = gap < 0 ? fmin(y->entered, -gap) : 0;
  if (gap < 0) y->culled = y->culled - gap - y->surplus;
  y->cowsEnd = s->cows - y->died - y->culled + y->entered + y->bought - y->surplus;
  y->cows = (s->cows + y->cowsEnd) / 2;
  y->born = v[CalvesPerCow] * y->cows;
  double female = v[FemaleCalves] * y->born, survive = 1 - v[CalfDeathRate];
  y->calvesDied = v[CalfDeathRate] * y->born;
  y->heiferCalvesSold = female * survive * v[HeiferCalvesSold];
  aged[0] = female * survive - y->heiferCalvesSold;
  double males = (y->born - female) * survive * v[MaleCalvesKept];
  y->maleCalvesSold = (y->born - female) * survive - males;
  y->youngMalesSold = s->males * alive;
  y->youngDied = v[HeiferDeathRate] * (heifersStart + s->males);
  for (int k = 0; k < CLASSES; k++) heifersEnd += s->heifers[k] = aged[k];
  y->young = (heifersStart + s->males + heifersEnd + males) / 2;
  y->heiferCalvesEnd = aged[0];
  y->youngHeifersEnd = aged[1];
  y->oldHeifersEnd = aged[2] + aged[3] + aged[4];
  y->youngMalesEnd = s->males = males;
  double growth = fmin(y->bought, fmax(0, y->cowsEnd - s->cows));
  s->cows = y->cowsEnd;
  return growth;
}

/** 3.4 */
static void production(const double *v, struct year *y) {
  y->milk = v[MilkYield] * y->cows;
  y->toCalves = fmin(v[MilkToCalves] * y->born, y->milk);
  y->lost = fmin(v[MilkLost] * y->milk, y->milk - y->toCalves);
  y->home = fmin(v[MilkUsedAtHome], y->milk - y->toCalves - y->lost);
  y->sold = y->milk - y->toCalves - y->lost - y->home;
  y->ecm = (y->sold + y->home) * (0.383 * v[Fat] + 0.242 * v[Protein] + 0.7832) / 3.1138;
  y->fat = y->milk * v[Fat] / 100;
  y->fatSold = y->sold * v[Fat] / 100;
  y->concentrates = v[ConcentratesPerCow] * y->cows + v[ConcentratesPerYoung] * y->young;
  y->roughage = v[RoughagePerCow] * y->cows + v[RoughagePerYoung] * y->young;
  y->labour = v[LabourPerCow] * y->cows;
  y->family = fmin(y->labour, v[FamilyHoursForDairy]);
  y->hired = y->labour - y->family;
}

/** Dairy shares of what is kept asset by asset and loan by loan. */
struct dairy {
  double repairs, depreciation, tradeIns, interest;
};

/** 3.5, assets */
static void assetYear(int t, const double *v, struct state *s, struct year *y, struct dairy *dairy) {
  s->buildings = s->machinery = s->dairyBooks = 0;
  y->purchases = y->tradeIns = y->repairs = y->depreciation = 0;
  for (int k = 0; k < assetCount; k++) {
    const struct asset *asset = &assets[k];
    bool worn = s->age[k] >= asset->life && asset->replace;
    if (worn) {
      y->tradeIns += asset->tradeIn * v[AssetPrices];
      dairy->tradeIns += asset->tradeIn * v[AssetPrices] * asset->dairy;
    }
    if (worn || t == asset->bought) {
      s->price[k] = asset->cost * v[AssetPrices];
      s->age[k] = 0;
      y->purchases += s->price[k];
    }
    if (s->age[k] < 0) continue;
    double depreciation = s->age[k] < asset->life ? s->price[k] / asset->life : 0;
    double repairs = asset->repairs * asset->cost * v[AssetPrices];
    s->age[k]++;
    double book = bookValue(asset, s->price[k], s->age[k]);
    y->depreciation += depreciation;
    y->repairs += repairs;
    *(asset->building ? &s->buildings : &s->machinery) += book;
    dairy->depreciation += depreciation * asset->dairy;
    dairy->repairs += repairs * asset->dairy;
    s->dairyBooks += book * asset->dairy;
  }
}

/** 3.5, loans */
static void loanYear(int t, struct state *s, struct year *y, struct dairy *dairy) {
  s->loans = s->dairyLoans = 0;
  y->drawn = y->interest = y->principal = 0;
  for (int k = 0; k < loanCount; k++) {
    const struct loan *loan = &loans[k];
    if (t == loan->drawn) {
      s->loanLeft[k] = loan->amount;
      y->drawn += loan->amount;
    }
    int year = t - (loan->drawn < 0 ? 0 : loan->drawn) + 1;
    if (year < 1 || year > loan->years) continue;
    double interest = loan->rate * s->loanLeft[k];
    double principal = year == loan->years                            ? s->loanLeft[k]
                       : year <= loan->grace || loan->method == 'B' ? 0
                       : loan->method == 'E'                        ? loan->amount / (loan->years - loan->grace)
                                                                    : loan->annuity - interest;
    s->loanLeft[k] -= principal;
    y->interest += interest;
    y->principal += principal;
    dairy->interest += interest * loan->dairy;
    s->loans += s->loanLeft[k];
    s->dairyLoans += s->loanLeft[k] * loan->dairy;
  }
}

static void simulateYear(int t, const double *v, struct state *s, struct year *y) {
  struct state before; /* only what is read below is copied: the rows of assets and loans are not */
  memcpy(&before, s, offsetof(struct state, loanLeft));
  struct dairy dairy = {0};
  double growth = herdYear(v, s, y);
  production(v, y);
  assetYear(t, v, s, y, &dairy);
  loanYear(t, s, y, &dairy);

  double ha = v[OwnLand] + v[RentedLand], dairyHa = fmin(v[DairyLand], ha), share = ha == 0 ? 1 : dairyHa / ha;
  double E = 1 - v[FixedCostsElsewhere];
  double overdraftStart = fmax(0, -before.cash);
  dairy.interest += v[OverdraftRate] * overdraftStart * E;
  y->interest += v[OverdraftRate] * overdraftStart;

  /* 3.6 */
  y->milkSales = y->sold * v[MilkPrice];
  y->cullSales = y->culled * v[CullCowPrice];
  y->heiferSales = y->surplus * v[HeiferPrice];
  y->calfSales = (y->heiferCalvesSold + y->maleCalvesSold) * v[CalfPrice];
  y->youngMaleSales = y->youngMalesSold * v[YoungMalePrice];
  double manure = v[ManureValue] * y->cows;
  y->manureSales = manure * v[ManureSold];
  y->dairyPayments = v[DairyPayments];
  double cattleSales = y->cullSales + y->heiferSales + y->calfSales + y->youngMaleSales;
  double dairyReceipts = y->milkSales + cattleSales + y->manureSales + y->dairyPayments;
  y->cropReceipts = v[CropReceipts];
  y->otherReceipts = v[OtherFarmReceipts];
  y->otherPayments = v[OtherPayments];
  y->receipts = dairyReceipts + y->cropReceipts + y->otherReceipts + y->otherPayments;

  y->concentrateCosts = y->concentrates * v[ConcentratePrice];
  y->roughageCosts = y->roughage * v[RoughagePrice];
  y->forageCosts = v[ForageGrowingCost] * dairyHa;
  y->health = v[HealthCostPerCow] * y->cows;
  y->breeding = v[BreedingCostPerCow] * y->cows;
  y->otherCowCosts = v[OtherCostPerCow] * y->cows;
  y->youngCosts = v[CostPerYoung] * y->young;
  y->marketing = v[MilkMarketingCost] * y->sold;
  y->replacements = (y->bought - growth) * v[CowPrice];
  double variable = y->concentrateCosts + y->roughageCosts + y->forageCosts + y->health + y->breeding +
                    y->otherCowCosts + y->youngCosts + y->marketing + y->replacements;
  y->cropCosts = v[CropCosts];
  y->otherCosts = v[OtherFarmCosts];
  y->fixedCosts = v[FixedCosts];
  y->wages = y->hired * v[HiredWage];
  y->rent = v[RentedLand] * v[RentPaid];
  y->expenses = variable + y->cropCosts + y->otherCosts + y->fixedCosts + y->repairs + y->wages + y->rent + y->interest;
  double dairyExpenses = variable + y->fixedCosts * E + dairy.repairs + y->wages + y->rent * share + dairy.interest;
  y->ncfi = y->receipts - y->expenses;

  headValues(v, s);
  s->ownLand = v[OwnLand];
  s->landValue = v[LandValue];
  s->otherAnimals = v[OtherAnimals];
  y->herdGrowth = growth * v[CowPrice];
  s->livestock = herdAt(s, s);
  double startAtNewValues = herdAt(&before, s);
  double dairyInventory = s->livestock - startAtNewValues - y->herdGrowth;
  double holdingGain = t == 0 ? 0 : startAtNewValues - herdAt(&before, &before);
  double othersGain = t == 0 ? 0 : before.otherAnimals * ((1 + otherAnimalsGrowth) * (1 + inflation) - 1);
  y->inventory = dairyInventory + (t == 0 ? 0 : s->otherAnimals - before.otherAnimals - othersGain);
  y->landBought = (s->ownLand - before.ownLand) * s->landValue;
  y->revaluation = holdingGain + othersGain + before.ownLand * (s->landValue - before.landValue);

  y->milkHome = y->home * v[MilkPrice];
  y->manureHome = manure - y->manureSales;
  y->produceHome = v[OtherProduce];
  y->homeUse = y->milkHome + y->manureHome + y->produceHome;
  y->gains = y->tradeIns;
  y->farmIncome = y->ncfi - y->depreciation + y->inventory + y->gains + y->homeUse;

  y->openingCash = before.cash;
  y->offFarm = v[OffFarmIncome];
  y->savings = v[SavingsRate] * fmax(0, before.cash);
  y->tax = v[TaxRate] * fmax(0, y->ncfi - y->depreciation + y->gains + y->offFarm + y->savings - v[TaxFreeIncome]);
  y->living = v[LivingExpenses];
  y->afterLiving = y->ncfi + y->offFarm + y->savings - y->tax - y->living;
  y->cashChange = y->afterLiving - y->purchases - y->herdGrowth + y->tradeIns - y->landBought + y->drawn - y->principal;
  y->closingCash = s->cash = before.cash + y->cashChange;

  y->land = s->ownLand * s->landValue;
  y->livestock = s->livestock;
  y->otherAnimals = s->otherAnimals;
  y->buildings = s->buildings;
  y->machinery = s->machinery;
  y->cashInHand = fmax(0, s->cash);
  y->assets = y->land + y->livestock + y->otherAnimals + y->buildings + y->machinery + y->cashInHand;
  y->loans = s->loans;
  y->overdraft = fmax(0, -s->cash);
  y->liabilities = y->loans + y->overdraft;
  y->equity = s->equity = y->assets - y->liabilities;
  y->equityStart = before.equity;
  y->retained = y->farmIncome - y->homeUse + y->offFarm + y->savings - y->tax - y->living;
  y->check = y->equity - y->equityStart - y->retained - y->revaluation;
  y->equityRatio = over(y->equity, y->assets);
  y->realEquity = y->equity / pow(1 + inflation, t);

  /* 3.7 */
  double capital = (before.livestock + before.otherAnimals + before.buildings + before.machinery + s->livestock +
                    s->otherAnimals + s->buildings + s->machinery) / 2 + v[CirculatingCapital] -
                   (before.loans + overdraftStart + s->loans + y->overdraft) / 2;
  double dairyCapital = (before.livestock + before.dairyBooks + s->livestock + s->dairyBooks) / 2 +
                        v[CirculatingCapital] * E -
                        (before.dairyLoans + s->dairyLoans + (overdraftStart + y->overdraft) * E) / 2;
  y->ownLabour = (y->family + v[FamilyHoursElsewhere]) * v[FamilyWage];
  y->ownLand = v[OwnLand] * v[OwnLandRent];
  y->ownCapital = v[OwnCapitalRate] * fmax(0, capital);
  y->profit = y->farmIncome - y->ownLabour - y->ownLand - y->ownCapital;
  double L = y->family * v[FamilyWage], D = v[OwnLand] * share * v[OwnLandRent];
  double K = v[OwnCapitalRate] * fmax(0, dairyCapital);
  double cattleReturns = cattleSales + dairyInventory, otherReturns = manure + dairy.tradeIns;
  double milkReturns = (y->sold + y->home) * v[MilkPrice];
  y->dairyReturns = milkReturns + cattleReturns + otherReturns + y->dairyPayments;
  y->dairyIncome = y->dairyReturns - dairyExpenses - dairy.depreciation;
  y->dairyProfit = y->dairyIncome - L - D - K;

  /* 4 */
  double per100 = over(100, y->ecm);
  y->milkPer100 = milkReturns * per100;
  y->cattlePer100 = cattleReturns * per100;
  y->otherPer100 = otherReturns * per100;
  y->paymentsPer100 = y->dairyPayments * per100;
  y->returnsPer100 = y->dairyReturns * per100;
  y->cashPer100 = dairyExpenses * per100;
  y->depreciationPer100 = dairy.depreciation * per100;
  y->opportunityPer100 = (L + D + K) * per100;
  y->costsPer100 = y->cashPer100 + y->depreciationPer100 + y->opportunityPer100;
  y->milkOnlyPer100 = y->costsPer100 - y->cattlePer100 - y->otherPer100 - y->paymentsPer100;
  y->incomePer100 = y->dairyIncome * per100;
  y->profitPer100 = y->dairyProfit * per100;
  y->meansPer100 = (dairyExpenses - y->wages - y->rent * share - dairy.interest + dairy.depreciation) * per100;
  y->labourPer100 = (y->wages + L) * per100;
  y->landPer100 = (y->rent * share + D) * per100;
  y->capitalPer100 = (dairy.interest + K) * per100;
  y->dairyNcfi = dairyReceipts - dairyExpenses;
  y->otherNcfi = y->ncfi - y->dairyNcfi;
  y->dairyMargin = over(y->dairyIncome, y->dairyReturns);
  y->farmMargin = over(y->ncfi, y->receipts);
  y->returnToLabour = over(y->dairyProfit + y->wages + L, y->labour);
  y->averageWage = over(y->wages + L, y->labour);
  y->familyShare = over(y->family, y->labour);
  y->yieldEcm = over(y->ecm, y->cows);
  y->milkPerHa = over(y->ecm, dairyHa);
  y->milkPerHour = over(y->ecm, y->labour);
  y->stocking = over(y->cows, ha);
  y->concentratesPerKg = over(1000 * y->concentrates, y->ecm);
  y->capitalPerCow = over(y->land + y->livestock + y->buildings + y->machinery, s->cows);
  y->householdIncome = y->ncfi + y->offFarm + y->savings + y->homeUse;
  y->nonCashShare = over(y->homeUse, y->householdIncome);
  y->perPerson = over(y->householdIncome, v[Persons]);
  y->perDay = y->perPerson / 365;
  y->livingCover = over(y->afterLiving + y->living, y->living);
  y->debtService = y->interest + y->principal;
  y->debtCover = over(y->afterLiving + y->interest, y->debtService);
  y->familyHours = y->family + v[FamilyHoursElsewhere] + v[OffFarmHours];
}

/* ---- 5, draws ---- */

static unsigned word[4];

static unsigned sfc32(void) {
  unsigned output = word[0] + word[1] + word[3]++;
  word[0] = word[1] ^ word[1] >> 9;
  word[1] = word[2] + (word[2] << 3);
  word[2] = (word[2] << 21 | word[2] >> 11) + output;
  return output;
}

static void seedGenerator(unsigned seed) {
  word[0] = 0, word[1] = seed, word[2] = 0x9E3779B9, word[3] = 1;
  for (int k = 0; k < 15; k++) sfc32();
}

static double normalProbability(double z) { return 0.5 * erfc(-z * M_SQRT1_2); }

static double polynomial(const double *c, double x) {
  return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

/** Wichura 1988, algorithm AS 241, PPND16. */
static double normalQuantile(double p) {
  static const double centre[2][8] = {
      {3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
       45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727},
      {1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867,
       39307.895800092710610, 28729.085735721942674, 5226.4952788528545610}};
  static const double middle[2][8] = {
      {1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
       1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4},
      {1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590,
       0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9}};
  static const double tail[2][8] = {
      {6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
       0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
      {1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525, 7.86869131145613259100e-4,
       1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15}};
  double q = p - 0.5;
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return q * polynomial(centre[0], r) / polynomial(centre[1], r);
  }
  double r = sqrt(-log(q < 0 ? p : 1 - p));
  double z = r <= 5 ? polynomial(middle[0], r - 1.6) / polynomial(middle[1], r - 1.6)
                    : polynomial(tail[0], r - 5) / polynomial(tail[1], r - 5);
  return q < 0 ? -z : z;
}

/** Regularised incomplete beta function by its continued fraction, which converges fast for x below the mean. */
static double betaBelow(double x, double a, double b, double logBeta) {
  double fraction = 1, c = 1, d = 0;
  for (int k = 1; k < 1000; k++) {
    int m = k / 2;
    double step = k % 2 ? -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
                        : m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + step * d);
    c = 1 + step / c;
    fraction *= c * d;
    if (fabs(c * d - 1) < 1e-15) break;
  }
  return exp(a * log(x) + b * log1p(-x) - logBeta) / a / fraction;
}

/** x of the beta distribution at Phi(z), z <= 0, by Newton's method on logarithms, in which the tail is straight. */
static double betaAt(double z, double a, double b, double logBeta, double x) {
  double wanted = normalProbability(z);
  for (int k = 0; k < 100; k++) {
    double p = x < (a + 1) / (a + b + 2) ? betaBelow(x, a, b, logBeta) : 1 - betaBelow(1 - x, b, a, logBeta);
    double density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta);
    double next = x * exp(p * log(wanted / p) / (density * x));
    if (next >= 1) next = (x + 1) / 2;
    if (fabs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

/*
 * The PERT distribution as a function of z, which is smooth everywhere: cubic pieces between NODES places hold it to
 * better than 1e-9 of its range.
 */
enum { NODES = 1025 };
static const double edge = 8.5;
static double pertX[MOST_RISKS][NODES], pertSlope[MOST_RISKS][NODES];

static void tabulatePert(int k) {
  const double *p = risks[k].p;
  double a = 1 + 4 * (p[1] - p[0]) / (p[2] - p[0]), b = 1 + 4 * (p[2] - p[1]) / (p[2] - p[0]);
  double logBeta = lgamma(a) + lgamma(b) - lgamma(a + b), step = 2 * edge / (NODES - 1);
  double x = a / (a + b), other = b / (a + b);
  for (int half = NODES / 2; half >= 0; half--) {
    double z = half * step - edge;
    x = betaAt(z, a, b, logBeta, x);
    other = betaAt(z, b, a, logBeta, other);
    double normal = exp(-z * z / 2) / sqrt(2 * M_PI);
    pertX[k][half] = p[0] + (p[2] - p[0]) * x;
    pertX[k][NODES - 1 - half] = p[2] - (p[2] - p[0]) * other;
    pertSlope[k][half] = (p[2] - p[0]) * step * normal / exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta);
    pertSlope[k][NODES - 1 - half] =
        (p[2] - p[0]) * step * normal / exp((b - 1) * log(other) + (a - 1) * log1p(-other) - logBeta);
  }
}

static double pert(int k, double z) {
  double place = fmin(fmax((z + edge) / (2 * edge) * (NODES - 1), 0), NODES - 1.000001);
  int i = (int)place;
  double s = place - i, rest = 1 - s;
  return rest * rest * ((1 + 2 * s) * pertX[k][i] + s * pertSlope[k][i]) +
         s * s * ((1 + 2 * rest) * pertX[k][i + 1] - rest * pertSlope[k][i + 1]);
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double percentile(const double *sorted, int count, double u) {
  double place = (count - 1) * u;
  int i = (int)place;
  return i >= count - 1 ? sorted[count - 1] : sorted[i] + (place - i) * (sorted[i + 1] - sorted[i]);
}

static void readRisks(void) {
  const char *groups[MOST_RISKS];
  for (int row = 1; row < riskTable.rows; row++) {
    struct risk *risk = &risks[riskCount];
    const char *distribution = text(&riskTable, row, "distribution"), *group = text(&riskTable, row, "group");
    risk->label = labelOf(text(&riskTable, row, "label"));
    risk->distribution = (char)(!strcasecmp(distribution, "event") ? 'V' : toupper(*distribution));
    risk->how = howOf(text(&riskTable, row, "how"));
    for (int k = 0; k < MOST_CELLS; k++) {
      char column[16];
      snprintf(column, sizeof column, "p%d", k + 1);
      risk->p[k] = number(text(&riskTable, row, column), NAN);
      if (!isnan(risk->p[k])) risk->count = k + 1;
    }
    risk->loading = number(text(&riskTable, row, "loading"), 0);
    risk->rest = sqrt(1 - risk->loading * risk->loading);
    risk->group = -1;
    if (*group) {
      for (risk->group = 0; risk->group < groupCount && strcasecmp(groups[risk->group], group); risk->group++) continue;
      if (risk->group == groupCount) groups[groupCount++] = group;
    }
    risk->persistence = number(text(&riskTable, row, "persistence"), 0);
    risk->fresh = sqrt(1 - risk->persistence * risk->persistence);
    if (risk->distribution == 'E') qsort(risk->p, risk->count, sizeof *risk->p, ascending);
    if (risk->distribution == 'N') { /* the places of the limits, in p[2] and p[3] */
      risk->p[2] = isnan(risk->p[2]) ? 0 : normalProbability((risk->p[2] - risk->p[0]) / risk->p[1]);
      risk->p[3] = isnan(risk->p[3]) ? 1 : normalProbability((risk->p[3] - risk->p[0]) / risk->p[1]);
    }
    if (risk->distribution == 'P') tabulatePert(riskCount);
    riskCount++;
  }
  correlated = correlationTable.rows > 0;
  for (int i = 0; i < riskCount; i++)
    for (int j = 0; j <= i; j++) {
      const char *rank = "";
      for (int row = 1; row < correlationTable.rows; row++)
        if (!strcasecmp(correlationTable.cell[row][0], labels[risks[i].label].name))
          rank = text(&correlationTable, row, labels[risks[j].label].name);
      double sum = i == j ? 1 : 2 * sin(M_PI * atof(rank) / 6);
      for (int k = 0; k < j; k++) sum -= cholesky[i][k] * cholesky[j][k];
      cholesky[i][j] = i == j ? sqrt(sum) : sum / cholesky[j][j];
    }
}

static double drawn(int k, double z, double x) {
  const double *p = risks[k].p;
  if (risks[k].distribution == 'P') return change(x, risks[k].how, pert(k, z));
  double u = normalProbability(z), value;
  switch (risks[k].distribution) {
    case 'T': {
      double range = p[2] - p[0];
      value = u < (p[1] - p[0]) / range ? p[0] + sqrt(u * range * (p[1] - p[0]))
                                        : p[2] - sqrt((1 - u) * range * (p[2] - p[1]));
      break;
    }
    case 'N': value = p[0] + p[1] * normalQuantile(p[2] + u * (p[3] - p[2])); break;
    case 'E': value = percentile(p, risks[k].count, u); break;
    default:
      if (u >= p[0]) return x;
      value = p[1];
  }
  return change(x, risks[k].how, value);
}

/** The values of a year with its draws; `z` keeps the deviates of the year before. */
static void drawnValues(int t, double *z, double *v) {
  double shared[MOST_RISKS], e[MOST_RISKS], w;
  for (int g = 0; g < groupCount; g++) shared[g] = normalQuantile((sfc32() + 0.5) / 4294967296.0);
  for (int k = 0; k < riskCount; k++) e[k] = normalQuantile((sfc32() + 0.5) / 4294967296.0);
  memcpy(v, path[t], sizeof path[t]);
  bool following = false;
  for (int pass = 0; pass < 2; pass++) { /* first what others follow, then what follows */
    for (int k = 0; k < riskCount; k++) {
      const struct risk *risk = &risks[k];
      if (follows[risk->label] != following) continue;
      if (correlated) {
        w = 0;
        for (int j = 0; j <= k; j++) w += cholesky[k][j] * e[j];
      } else
        w = risk->group < 0 ? e[k] : risk->loading * shared[risk->group] + risk->rest * e[k];
      z[k] = t == 1 ? w : risk->persistence * z[k] + risk->fresh * w;
      v[risk->label] = drawn(k, z[k], v[risk->label]);
    }
    for (int k = 0; k < riskCount; k++) {
      const struct label *label = &labels[risks[k].label];
      if (follows[risks[k].label] != following) continue;
      v[risks[k].label] = fmin(fmax(v[risks[k].label], label->low), label->high);
      if (risks[k].label == ClosedHerd) v[ClosedHerd] = v[ClosedHerd] >= 0.5;
    }
    if (!following) follow(t, v);
    following = true;
  }
}

/* ---- Runs and their statistics ---- */

static struct year statements[MOST_YEARS];

static void simulate(const struct state *herd, bool random) {
  static struct state s;
  double v[LABEL_COUNT], z[MOST_RISKS];
  for (int t = 0; t <= years; t++) {
    if (random && t > 0) {
      drawnValues(t, z, v);
    } else {
      memcpy(v, path[t], sizeof v);
      follow(t, v);
    }
    if (t == 0) opening(herd, v, &s);
    simulateYear(t, v, &s, &statements[t]);
  }
}

static const char *const outcomeNames[] = {
    "Net cash farm income, mean", "Farm income, mean", "Entrepreneur's profit, mean", "Household income, mean",
    "Cost of milk only, mean", "Return to labour, mean", "Closing cash, last year", "Equity, last year",
    "Real equity growth", "Lowest closing cash", "Lowest cash after living", "Lowest equity",
    "Negative cash in some year", "Living costs not met in some year", "Bankrupt in some year",
    "Real equity lost by the last year"};
enum { OUTCOMES = 12, CHANCES = 4 };

static void outcomesOfRun(double *o) {
  for (int k = 0; k < 6; k++) o[k] = 0;
  for (int k = 9; k < OUTCOMES; k++) o[k] = INFINITY;
  for (int t = 1; t <= years; t++) {
    const struct year *y = &statements[t];
    o[0] += y->ncfi / years;
    o[1] += y->farmIncome / years;
    o[2] += y->profit / years;
    o[3] += y->householdIncome / years;
    o[4] += y->milkOnlyPer100 / years;
    o[5] += y->returnToLabour / years;
    o[9] = fmin(o[9], y->closingCash);
    o[10] = fmin(o[10], y->afterLiving);
    o[11] = fmin(o[11], y->equity);
  }
  o[6] = statements[years].closingCash;
  o[7] = statements[years].equity;
  o[8] = statements[years].realEquity - statements[0].equityStart;
}

enum { STATISTICS = 11 };

/** mean, sd, CV, min, P5, P25, P50, P75, P95, max, P(<0); sorts the values. */
static void statisticsOf(double *x, int count, double *out) {
  double sum = 0, squares = 0;
  int negative = 0;
  for (int k = 0; k < count; k++) sum += x[k], negative += x[k] < 0;
  out[0] = sum / count;
  for (int k = 0; k < count; k++) squares += (x[k] - out[0]) * (x[k] - out[0]);
  out[1] = sqrt(squares / (count - 1));
  out[2] = over(out[1], fabs(out[0]));
  if (!isnan(sum)) qsort(x, count, sizeof *x, ascending);
  static const double places[] = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
  for (int k = 0; k < 7; k++) out[3 + k] = isnan(sum) ? NAN : percentile(x, count, places[k]);
  out[10] = isnan(sum) ? NAN : (double)negative / count;
}

static double results[OUTCOMES + CHANCES][STATISTICS];

static void risk(const struct state *herd, int count, unsigned seed) {
  double *outcomes = malloc(sizeof(double) * OUTCOMES * count), o[OUTCOMES];
  int chances[CHANCES] = {0};
  seedGenerator(seed);
  for (int run = 0; run < count; run++) {
    simulate(herd, true);
    outcomesOfRun(o);
    for (int k = 0; k < OUTCOMES; k++) outcomes[k * count + run] = o[k];
    for (int k = 0; k < 3; k++) chances[k] += o[9 + k] < 0;
    chances[3] += o[8] < 0;
  }
  for (int k = 0; k < OUTCOMES; k++) statisticsOf(outcomes + k * count, count, results[k]);
  for (int k = 0; k < CHANCES; k++) {
    double p = (double)chances[k] / count, *result = results[OUTCOMES + k];
    for (int i = 2; i < STATISTICS; i++) result[i] = NAN;
    result[0] = p;
    result[1] = sqrt(p * (1 - p) / count);
  }
  free(outcomes);
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
  static struct state herd;
  if (count < 3) return 1;
  years = atoi(arguments[1]);
  const char *scenario = arguments[2];
  int runCount = count > 3 ? atoi(arguments[3]) : 0, repeats = count > 5 ? atoi(arguments[5]) : 0;
  unsigned seed = count > 4 ? (unsigned)strtoul(arguments[4], NULL, 10) : 1;
  readTables();
  readFarm();
  readAssets(scenario);
  readLoans(scenario);
  readScenario(scenario);
  walkPaths();
  openingHerd(&herd);
  readRisks();
  for (int k = 0; k < (repeats ? repeats : 1); k++) {
    double start = milliseconds();
    if (runCount) risk(&herd, runCount, seed);
    else simulate(&herd, false);
    if (repeats) printf("%.6f\n", milliseconds() - start);
  }
  if (repeats) return 0;
  if (runCount)
    for (int k = 0; k < OUTCOMES + CHANCES; k++) {
      printf("%s", outcomeNames[k]);
      for (int i = 0; i < STATISTICS; i++) printf("\t%.17g", results[k][i]);
      printf("\n");
    }
  else
    for (int k = 0; k < LINE_COUNT; k++) {
      printf("%s", lineNames[k]);
      for (int t = 0; t <= years; t++) printf("\t%.17g", ((const double *)&statements[t])[k]);
      printf("\n");
    }
  return 0;
}
