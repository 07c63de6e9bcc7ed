import type { Calculation, CalculationTerm, Estimate, PitchFigures } from '../model/pitch.js';

/**
 * Every calculation for which the figures were given, in a fixed order; what was not given is in none of them, and nothing
 * stands in for it. Figures must be positive and finite, churn from 0 to 1. Money comes out in the currency of the figures,
 * points are percentage points of churn, contacts are numbers of them; all of them for a year. Low and high are the least
 * and the most that the ranges allow.
 */
export function calculate(figures: PitchFigures): readonly Calculation[] {
  const { customers, churn, revenuePerCustomer, contacts, costPerContact, budget } = figures;
  const calculations: Calculation[] = [];
  if (customers !== null && churn !== null && revenuePerCustomer !== null) {
    calculations.push({
      id: 'revenue-at-risk',
      unit: 'money',
      terms: [first('customers', customers), times('churn', churn), times('revenuePerCustomer', revenuePerCustomer)],
      result: multiply(multiply(customers, churn), revenuePerCustomer),
      beyond: false,
    });
  }
  const customerRevenue =
    customers === null || revenuePerCustomer === null ? null : multiply(customers, revenuePerCustomer);
  if (customers !== null && revenuePerCustomer !== null && customerRevenue !== null) {
    calculations.push({
      id: 'churn-point',
      unit: 'money',
      terms: [first('customers', customers), times('point', point), times('revenuePerCustomer', revenuePerCustomer)],
      result: hundredth(customerRevenue),
      beyond: false,
    });
  }
  if (contacts !== null && costPerContact !== null) {
    calculations.push({
      id: 'contact-cost',
      unit: 'money',
      terms: [first('contacts', contacts), times('costPerContact', costPerContact)],
      result: multiply(contacts, costPerContact),
      beyond: false,
    });
  }
  if (budget !== null && customers !== null && revenuePerCustomer !== null && customerRevenue !== null) {
    const result = divide(budget, hundredth(customerRevenue));
    calculations.push({
      id: 'break-even-churn',
      unit: 'points',
      terms: [
        first('budget', budget),
        by('customers', customers),
        by('point', point),
        by('revenuePerCustomer', revenuePerCustomer),
      ],
      result,
      beyond: churn !== null && result.base > churn.base * 100,
    });
  }
  if (budget !== null && costPerContact !== null) {
    const result = divide(budget, costPerContact);
    calculations.push({
      id: 'break-even-contacts',
      unit: 'contacts',
      terms: [first('budget', budget), by('costPerContact', costPerContact)],
      result,
      beyond: contacts !== null && result.base > contacts.base,
    });
  }
  return calculations;
}

/** One percentage point. */
const point: Estimate = { low: 0.01, base: 0.01, high: 0.01 };

function first(figure: CalculationTerm['figure'], value: Estimate): CalculationTerm {
  return { figure, joined: 'first', value };
}

function times(figure: CalculationTerm['figure'], value: Estimate): CalculationTerm {
  return { figure, joined: 'times', value };
}

// The more there is to divide by, the less comes out: the term's high leads to the low of the result.
function by(figure: CalculationTerm['figure'], { low, base, high }: Estimate): CalculationTerm {
  return { figure, joined: 'by', value: { low: high, base, high: low } };
}

function multiply(one: Estimate, other: Estimate): Estimate {
  return { low: one.low * other.low, base: one.base * other.base, high: one.high * other.high };
}

function divide(one: Estimate, other: Estimate): Estimate {
  return { low: one.low / other.high, base: one.base / other.base, high: one.high / other.low };
}

// Divided last: times 0.01 would not be exact.
function hundredth({ low, base, high }: Estimate): Estimate {
  return { low: low / 100, base: base / 100, high: high / 100 };
}
