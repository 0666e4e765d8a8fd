# Writes the reference answers for charts over time.
#
#   Rscript engine/src/test/r/charts-over-time.R engine/src/test/resources/reference
#
# Needs base R only. Writes control-charts.csv. The limits are computed from the formulas of the page, without any
# package, by vector arithmetic; figures that are published stand in the test itself.

out <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(out)) stop("usage: Rscript charts-over-time.R FOLDER")

digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
rows <- character(0)
put <- function(model, quantity, name, value)
  rows <<- c(rows, paste(model, "", quantity, name, digits(value), "1e-10", "abs", sep = ","))

# Invented: three years of months in a big office, contacts and contacts with a problem.
n <- c(7000, 8000, 12500, 9200, 11000, 6500, 8800, 9900, 10500, 7800, 9300, 12100)
d <- c(1150, 1240, 2160, 1400, 1730, 1120, 1330, 1600, 1580, 1310, 1390, 2080)
small.n <- c(41, 38, 52, 45, 12, 47, 39, 44, 50, 36, 43, 48, 40, 46)
small.d <- c(9, 7, 12, 8, 0, 11, 9, 30, 12, 6, 9, 13, 8, 10)

shares <- function(model, d, n, laney) {
  p <- d / n
  centre <- sum(d) / sum(n)
  sd <- sqrt(centre * (1 - centre) / n)
  z <- (p - centre) / sd
  sigma <- mean(abs(diff(z))) / 1.128
  half <- 3 * sd * (if (laney) sigma else 1)
  put(model, "centre", "", centre)
  put(model, "spread", "", sigma)
  for (i in seq_along(p)) {
    put(model, "low", i, max(0, centre - half[i]))
    put(model, "high", i, min(1, centre + half[i]))
  }
}
shares("laney-large", d, n, TRUE)
shares("p-large", d, n, FALSE)
shares("laney-small", small.d, small.n, TRUE)
shares("p-small", small.d, small.n, FALSE)

# Single values with one outlying point: ranges above 3.267 times their mean are left out once.
x <- c(84.6, 85.2, 83.9, 86.1, 84.4, 97.3, 85.0, 84.8, 86.0, 83.5, 85.5, 84.9, 85.7, 84.2, 86.3)
ranges <- abs(diff(x))
usual <- ranges[ranges <= 3.267 * mean(ranges)]
put("xmr-screened", "centre", "", mean(x))
put("xmr-screened", "spread", "", mean(usual))
put("xmr-screened", "screened", "", length(ranges) - length(usual))
put("xmr-screened", "low", 1, mean(x) - 3 * mean(usual) / 1.128)
put("xmr-screened", "high", 1, mean(x) + 3 * mean(usual) / 1.128)

writeLines(c(
  sprintf("# Reference answers for charts over time. R %s.%s, base only.", R.version$major, R.version$minor),
  "# Rscript engine/src/test/r/charts-over-time.R FOLDER; the data stand in the script and in L01_ControlChartTests.",
  "# low and high are numbered by period.",
  "model,method,quantity,name,value,tolerance,kind",
  rows), file.path(out, "control-charts.csv"))
